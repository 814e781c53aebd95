/** What the tests and scripts use of Node.js, so that its types need not be installed for the browser's code. */

declare module 'node:test' {
  export default function test(name: string, body: () => void | Promise<void>): void;
  export function beforeEach(body: () => void): void;
  export function afterEach(body: () => void): void;
  export const mock: {
    readonly timers: {
      enable(options: { readonly apis: readonly string[] }): void;
      tick(ms: number): void;
      reset(): void;
    };
  };
}

declare module 'node:assert/strict' {
  const assert: {
    equal(actual: unknown, expected: unknown, message?: string): void;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
    ok(value: unknown, message?: string): void;
    rejects(promise: Promise<unknown>, error: new () => Error): Promise<void>;
  };
  export default assert;
}

declare module 'node:fs' {
  export function readdirSync(path: string, options: { recursive: true }): string[];
  export function readFileSync(path: string, encoding: 'utf8'): string;
  export function writeFileSync(path: string, text: string): void;
}
