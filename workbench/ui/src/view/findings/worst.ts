/** How bad it is: what a row's findings add up to. Knows no DOM. */

import type { Finding, Severity } from '../../protocol';

/** Those that nobody has waived. */
export function open(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.waived === '');
}

export function worst(findings: readonly Finding[]): Severity | null {
  const severities = open(findings).map((finding) => finding.severity);
  return severities.find((severity) => severity === 'error') ?? severities[0] ?? null;
}
