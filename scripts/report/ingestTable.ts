import type { Message } from "../../src/lib/message.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { completeness, completenessText } from "../pipeline/completeness.ts";

/** The table at the end of an ingest: per source what was read, and what was not. */
export function ingestTable(documents: readonly SourceDocument[], messages: readonly Message[]): string {
  const head = [
    "source",
    "format",
    "bytes",
    "segments by kind",
    "of its words",
    "entries",
    "dated by",
    "attributions",
    "mentions",
    "gaps",
    "messages",
  ];
  const rows = documents.map((document) => {
    const { record, capture, segments, entries } = document;
    const sum = (count: (entry: (typeof entries)[number]) => number): string =>
      String(entries.reduce((total, entry) => total + count(entry), 0));
    const about = [`seeds/${capture.file}`, `seeds/${record.id}.yaml`];
    return [
      record.id,
      document.format,
      String(capture.bytes),
      tally(segments.map((segment) => segment.kind)),
      completenessText(completeness(segments)),
      tally(entries.map((entry) => entry.kind)),
      tally(entries.map((entry) => entry.date.basis)),
      String(document.attributions.length + Number(sum((entry) => entry.attributions.length))),
      sum((entry) => entry.mentions.length),
      sum((entry) => entry.gaps.length),
      String(messages.filter((message) => about.includes(message.file)).length),
    ];
  });
  if (rows.length > 12) return summary(documents, messages);
  return rows
    .map((row) =>
      row
        .map((cell, i) => `  ${(head[i] ?? "").padEnd(18)}${cell}`)
        .join("\n")
        .trimStart()
        .replace(/^source\s+/u, ""),
    )
    .join("\n\n");
}

function summary(documents: readonly SourceDocument[], messages: readonly Message[]): string {
  const entries = documents.flatMap((document) => document.entries);
  return [
    `${documents.length} sources, ${documents.reduce((sum, { capture }) => sum + capture.bytes, 0)} bytes, ${entries.length} entries`,
    `  ${"dated by".padEnd(18)}${tally(entries.map((entry) => entry.date.basis))}`,
    `  ${"messages".padEnd(18)}${messages.length}`,
  ].join("\n");
}

/** "post 43, standfirst 1" */
function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => `${value} ${count}`).join(", ");
}
