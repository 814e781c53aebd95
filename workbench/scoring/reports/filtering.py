"""The script of the report: a click on a figure shows the segments it comes from."""

from __future__ import annotations

import json
from base64 import b64encode
from hashlib import sha256

OF_PLACE = ("term", "speaker", "document", "state", "translator", "day")
"""What figures are broken down by, and each place tells."""

KINDS = {
    "rendered": "not rendered",
    "exact": "not as the glossary writes it",
    "preferred": "not the preferred form",
    "forbidden": "a forbidden form",
    "usual": "not as most often",
    "known": "no known rendering",
}
"""What a figure is less than whole by, and how the places of that are told."""

_TEMPLATE = """
(() => {
  if (window.workbenchScore) return;
  window.workbenchScore = true;
  const names = NAMES;
  const choose = (figure) => {
    const report = figure.closest(".workbench-score");
    const places = report.querySelector(".places");
    if (!places) return;
    const wanted = names.filter((name) => figure.dataset[name] !== undefined);
    let shown = 0;
    for (const row of places.querySelectorAll("tr[data-term]")) {
      const fits = wanted.every((name) => row.dataset[name] === figure.dataset[name]);
      row.hidden = !fits;
      shown += fits;
    }
    for (const old of report.querySelectorAll(".chosen")) old.classList.remove("chosen");
    if (wanted.length) figure.classList.add("chosen");
    const what = wanted.map((name) => figure.dataset[name] || "no " + name).join(", ");
    places.querySelector(".what").textContent = what
      ? what + ": " + shown + (places.dataset.cut === undefined
        ? (shown === 1 ? " place" : " places") : " of the places listed")
      : "All places listed";
    places.querySelector(".all").hidden = !wanted.length;
    places.open = true;
    if (wanted.length) places.scrollIntoView({ block: "nearest" });
  };
  document.addEventListener("click", (event) => {
    const figure = event.target.closest?.(".workbench-score [data-filter]");
    if (figure) choose(figure);
  });
  document.addEventListener("keydown", (event) => {
    const figure = event.target.closest?.(".workbench-score [data-filter]");
    if (figure && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      choose(figure);
    }
  });
})();
"""
SCRIPT = _TEMPLATE.replace("NAMES", json.dumps([*OF_PLACE, *KINDS]))
"""Nothing of a file is ever in it: it compares what stands escaped in attributes."""

_HASH = b64encode(sha256(SCRIPT.encode()).digest()).decode()

POLICY = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{_HASH}'"
"""What lets a page run this script and nothing else (Content Security Policy, level 2)."""
