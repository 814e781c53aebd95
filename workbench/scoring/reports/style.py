"""How a score's report looks. The class is named twice to weigh more than what JupyterLab says."""

from __future__ import annotations

STYLE = """
.workbench-score {
  --good: var(--jp-success-color1, #2e7d32); --bad: var(--jp-error-color1, #c62828);
  --main: var(--jp-brand-color1, #1e88e5); --rule: var(--jp-border-color2, #8886);
  max-width: 76rem; font-variant-numeric: tabular-nums; line-height: 1.5; }
.workbench-score table { border-collapse: collapse; margin: 0 0 1em; font-size: inherit; }
.workbench-score.workbench-score :is(th, td) { padding: 0.15em 0.7em 0.15em 0; text-align: left;
  vertical-align: top; font-weight: normal; max-width: 22em; overflow-wrap: break-word;
  white-space: pre-wrap; }
.workbench-score.workbench-score .figure { text-align: right; white-space: nowrap; }
.workbench-score .headline { font-size: 1.2em; margin: 0.4em 0 0.8em; }
.workbench-score h3 { font-size: 1.05em; margin: 1em 0 0.3em; }
.workbench-score .tiles { display: flex; flex-wrap: wrap; gap: 0.7em; }
.workbench-score .tile { display: flex; flex-direction: column; padding: 0.5em 0.9em;
  border: 1px solid var(--rule); border-radius: 6px; min-width: 8.5em; }
.workbench-score .large { font-size: 1.7em; line-height: 1.25; }
.workbench-score :is(.sure, .how) { font-size: 0.85em; opacity: 0.75; }
.workbench-score .charts { display: grid; column-gap: 2.5em;
  grid-template-columns: repeat(auto-fit, minmax(min(30em, 100%), 1fr)); }
.workbench-score .bar { display: flex; width: 10em; height: 0.8em; margin-top: 0.35em;
  border-radius: 2px; overflow: hidden;
  background: color-mix(in srgb, currentColor 15%, transparent); }
.workbench-score .filled { background: var(--main); }
.workbench-score td[rowspan] ~ td .filled { opacity: 0.45; }
.workbench-score .part { background: var(--main); opacity: 0.35; }
.workbench-score .part + .part { border-left: 1px solid var(--jp-layout-color1, Canvas); }
.workbench-score .part:first-child { opacity: 1; }
.workbench-score [data-filter] { cursor: pointer; }
.workbench-score :is(tr[data-filter]:is(:hover, .chosen) > td,
  .tile[data-filter]:is(:hover, .chosen)) {
  background: color-mix(in srgb, var(--main) 14%, transparent); }
.workbench-score [data-filter]:focus-visible { outline: 2px solid var(--main);
  outline-offset: -2px; }
.workbench-score.workbench-score .heat :is(th, td) { padding: 0.2em 0.5em;
  border: 1px solid var(--rule); }
.workbench-score.workbench-score .heat tr:first-child th { max-width: 7em; }
.workbench-score.workbench-score .heat .cell { text-align: center; background: color-mix(in srgb,
  color-mix(in srgb, var(--good) var(--share), var(--bad)) 32%, transparent); }
.workbench-score .heat .cell.chosen { outline: 2px solid var(--main); outline-offset: -2px; }
.workbench-score .time { display: block; width: 100%; max-width: 46em; fill: currentColor;
  font-size: 12px; }
.workbench-score .line { fill: none; stroke: var(--main); stroke-width: 2; }
.workbench-score .dot { fill: var(--main); opacity: 0.5; }
.workbench-score .dot:is(:hover, .chosen) { opacity: 1; }
.workbench-score .grid { stroke: currentColor; opacity: 0.2; }
.workbench-score .scroll { overflow-x: auto; max-height: 32em; overflow-y: auto; }
.workbench-score details { margin: 0.5em 0; }
.workbench-score summary { cursor: pointer; }
.workbench-score.workbench-score .all-rows :is(th, td) { border-top: 1px solid var(--rule);
  max-width: 18em; }
.workbench-score .all-rows th { white-space: nowrap; }
.workbench-score .missed td:nth-child(4) { color: var(--bad); }
.workbench-score .remark { margin: 0.2em 0; overflow-wrap: anywhere; }
"""

PAGE_STYLE = """
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) { .workbench-score.workbench-score { --good: #66bb6a;
  --bad: #ef5350; --main: #64b5f6; } }
body { font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1rem; }
"""
