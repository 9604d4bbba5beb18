import { escapeText } from "../../src/lib/html/escapeText.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { reasons } from "./segmentsText.ts";

/** A page that shows a capture line by line, each segment in its colour with its reasons. It runs no script and loads nothing. */
export function segmentsPage(
  document: SourceDocument,
  lines: readonly string[],
  summary: readonly string[],
): string {
  const entries = new Map(document.entries.map((entry) => [entry.id, entry]));
  const sections = document.segments
    .filter(({ kind }) => kind !== "blank")
    .map((segment) => {
      const entry = segment.entry === null ? undefined : entries.get(segment.entry);
      const kind = entry && entry.kind !== "post" ? entry.kind : segment.kind;
      const [first, last] = segment.lines;
      const words = lines.slice(first - 1, last).join("\n");
      const why = reasons(segment, entry).map((reason) => `<li>${escapeText(reason)}</li>`);
      return `<section class="${kind}"><h2>${kind} <small>lines ${first}–${last}</small></h2><pre dir="auto">${escapeText(words)}</pre>${why.length > 0 ? `<ul>${why.join("")}</ul>` : ""}</section>`;
    });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(document.capture.file)}, as it is read</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 1rem auto; padding: 0 1rem; }
section { border-left: .5rem solid; margin: 1rem 0; padding: 0 1rem; }
h2 { font-size: 1rem; margin: 0; }
pre { white-space: pre-wrap; margin: .25rem 0; font: inherit; }
ul { margin: 0; font-size: .875rem; }
.entry { border-color: #2e7d32; }
.key-point, .standfirst, .lead-picture { border-color: #00838f; }
.heading { border-color: #5e35b1; }
.notice, .contributors { border-color: #b26a00; }
.furniture { border-color: #757575; }
.unplaced { border-color: #c62828; border-left-style: double; }
</style>
</head>
<body>
<h1>${escapeText(document.capture.file)}, as it is read</h1>
${summary.map((line) => `<p>${escapeText(line)}</p>`).join("\n")}
${sections.join("\n")}
</body>
</html>
`;
}
