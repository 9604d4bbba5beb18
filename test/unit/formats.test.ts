import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FORMATS, MARKED_POSTS } from "../../scripts/formats/index.ts";
import { completeness, completenessText } from "../../scripts/pipeline/completeness.ts";
import { detectFormat, fitsText } from "../../scripts/pipeline/detectFormat.ts";
import { formatMessage } from "../../src/lib/message.ts";
import type { Entry } from "../../src/lib/model/entry.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { documentFaults } from "../support/document-faults.ts";
import { FORMATS_FOLDER, ingestCase } from "../support/ingest-case.ts";

/** Every case, as format and name. */
const cases = readdirSync(FORMATS_FOLDER, { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .flatMap(({ name }) => readdirSync(join(FORMATS_FOLDER, name)).map((one): [string, string] => [name, one]));

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((item) => (item.isDirectory() ? [item.name] : []));

for (const format of folders(FORMATS_FOLDER)) {
  describe(format, () => {
    for (const name of folders(join(FORMATS_FOLDER, format))) {
      test(name, () => {
        const { document, capture, messages } = ingestCase(format, name);
        const encoding = document?.record.captures[0]?.encoding;
        expect(document && capture && documentFaults(capture.bytes, document, encoding)).toEqual([]);
        const said = messages.map((message) => `${message.severity}: ${formatMessage(message)}\n`).join("");
        expectFile(join(FORMATS_FOLDER, format, name, "messages.txt"), said);
        expectFile(join(FORMATS_FOLDER, format, name, "entries.json"), print(document));
      });
    }
  });
}

test.each(cases)("%s/%s is detected as what it is, or the tie is told", (format, name) => {
  const { document, capture } = ingestCase(format, name);
  const { format: found, why, fits } = detectFormat(capture?.text ?? "", FORMATS);
  const [best] = fits;
  const isMarked = document?.format === MARKED_POSTS.name;
  const share = document === null ? "nothing" : completenessText(completeness(document.segments));
  expectFile(
    join(FORMATS_FOLDER, format, name, "reading.txt"),
    `${isMarked ? "told apart by markup or data" : `${found?.name ?? why}: ${fitsText(fits)}`}
${share}
`,
  );
  if (isMarked) return;
  // What is too short to speak for any format is read as paragraphs; nothing is ever taken for another format.
  if (found && why === "fits") expect(found.name).toBe(format);
  if (best && why === "several")
    expect(fits.filter(({ score }) => score >= best.score - 0.15).map((fit) => fit.format.name)).toContain(
      format,
    );
});

test("every format has a case, and every folder a format", () => {
  const formats = [...FORMATS, MARKED_POSTS];
  expect(folders(FORMATS_FOLDER).sort()).toEqual(formats.map((format) => format.name).sort());
  for (const format of formats)
    expect(folders(join(FORMATS_FOLDER, format.name)), format.name).not.toEqual([]);
});

/** Compares with a file. A file that is not there is written, to be read and committed; in CI that is a failure. */
function expectFile(path: string, found: string): void {
  if (!existsSync(path) && process.env["CI"] !== "true") writeFileSync(path, found);
  expect(existsSync(path), `${path} is missing`).toBe(true);
  expect(found).toBe(readFileSync(path, "utf8"));
}

/** What of a document the cases hold: one value to a line, short lists on one line, empty ones left out. */
function print(document: SourceDocument | null): string {
  const projection = {
    segments: document?.segments.map(({ kind, lines }) => `${kind} ${lines.join("-")}`),
    attributions: document?.attributions.map(({ role, verbatim }) => `${role}: ${verbatim}`),
    entries: document?.entries.map((entry) => project(entry, document)),
  };
  const short = /\[\s+("(?:[^"\\]|\\.)*"),\s+("(?:[^"\\]|\\.)*"|null)(?:,\s+("(?:[^"\\]|\\.)*"))?\s+\]/gu;
  const text = JSON.stringify(projection, withoutEmptyLists, 2).replace(
    short,
    (_, ...found: unknown[]) =>
      `[${found
        .slice(0, 3)
        .filter((item) => item !== undefined)
        .join(", ")}]`,
  );
  return `${text.replace(/[\u007f-\u00a0]|\p{M}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`)}\n`;
}

function withoutEmptyLists(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function project(entry: Entry, document: SourceDocument) {
  const { kind, date } = entry;
  const place = ({
    verbatim,
    position,
  }: {
    verbatim: string;
    position: Entry["mentions"][number]["position"] | null;
  }) =>
    `${verbatim} at ${position?.line}:${position?.column}+${position?.length}, bytes ${position?.bytes.join("-")}`;
  return {
    kind,
    lines: entry.capture.lines.join("-"),
    parts: entry.parts.flatMap((part) =>
      part.blocks.map(({ text, marker }) => [part.kind, text, ...(marker === null ? [] : [marker])]),
    ),
    edtf: date.edtf,
    notBefore: date.notBefore,
    notAfter: date.notAfter,
    time: date.time.readings.length > 0 ? `in doubt: ${date.time.readings.join(" or ")}` : date.time.value,
    dated: `${date.basis}, ${date.certainty}`,
    ...(date.of !== "posted" && { of: date.of }),
    ...(date.elapsed !== undefined && { elapsed: date.elapsed }),
    ...(entry.marks && { marks: entry.marks.map((mark) => [mark.kind, mark.verbatim]) }),
    ...(date.instant && { instant: `${date.instant.notBefore} to ${date.instant.notAfter}` }),
    attributions: entry.attributions.map(({ role, verbatim, scope, joint }) => [
      role,
      verbatim,
      joint === null ? scope : `${scope}, joint ${joint}`,
    ]),
    mentions: entry.mentions.map((mention) => `${mention.place} (${mention.sense}): ${place(mention)}`),
    corrected: entry.corrected.map(({ field, read, now }) => [field, read, now]),
    ...(entry.corrected.some(({ field }) => field === "date") && {
      carriedBy: date.evidence.map((one) => ("quote" in one ? `${one.quote}: ${one.reason}` : one.reason)),
    }),
    gaps: entry.gaps.map(({ kind: lost, quantity, verbatim }) => `${quantity ?? "?"} ${lost}: ${verbatim}`),
    repeats: entry.repeats.map(
      (id) => `lines ${document.entries.find((other) => other.id === id)?.capture.lines.join("-")}`,
    ),
  };
}
