import type { z } from "zod";
import type { Message } from "../message.ts";
import { Attribution } from "../model/attribution.ts";
import type { ByteRange } from "../model/position.ts";
import { type SegmentWithText, SourceDocument, Witness } from "../model/sourceDocument.ts";
import { SourceRecord } from "../model/sourceRecord.ts";
import { AttributeReader, printPosition, printRange } from "./codec.ts";
import { type Element, element, GrammarError, printElements, readElements } from "./element.ts";
import {
  type EntryContext,
  printBlock,
  printEntry,
  readAttribution,
  readBlock,
  readEntry,
  type SharedEvidence,
} from "./entryElement.ts";

/** The MDX of a source document: front matter = the record, body = the document in its own order. */
export function printDocument(document: SourceDocument, seeds = "seeds"): string {
  const { record, capture, format, order, entries } = document;
  const entryById = new Map(entries.map((entry) => [entry.id, entry]));
  const printSegment = (sha256: string) => (segment: SegmentWithText) => {
    const entry = segment.entry === null ? undefined : entryById.get(segment.entry);
    // An entry stands where it is found first; another capture that holds it names it.
    const isHere = entry?.capture.sha256 === sha256 && same(entry.capture.bytes, segment.bytes);
    const attributes = {
      kind: segment.kind,
      bytes: printRange(segment.bytes),
      lines: printRange(segment.lines),
      entry: isHere ? null : segment.entry,
    };
    const inside =
      entry && isHere
        ? [printEntry(entry, sharedEvidence(record))]
        : segment.blocks.map((block) => element("P", printBlock(block), block.text));
    return element("Segment", attributes, inside);
  };
  const body = document.segments.map(printSegment(capture.sha256));
  const others = document.others.map((other) =>
    element(
      "Witness",
      { ...other.capture, format: other.format, order: other.order },
      other.segments.map(printSegment(other.capture.sha256)),
    ),
  );
  const attributions = document.attributions.map(
    ({ role, agent, verbatim, position, scope, quote, joint, basis, certainty, rule, via }) =>
      element(
        "Attribution",
        { role, agent, verbatim, ...printPosition(position), scope, quote, joint, basis, certainty, rule },
        via.map((one) => element("Via", { agent: one.agent, verbatim: one.verbatim })),
      ),
  );
  const frontMatter = [
    `# Made by \`npm run ingest\` from ${seeds}/${capture.file} and ${seeds}/${record.id}.yaml. Edit those, not this file.`,
    ...Object.entries(record).map(([key, value]) => `${key}: ${printJson(value)}`),
    `capture: ${printJson(capture)}`,
    `readAs: ${printJson(format)}`,
    `readOrder: ${printJson(order)}`,
  ];
  return `---\n${frontMatter.join("\n")}\n---\n\n${printElements([...attributions, ...body, ...others])}`;
}

/** JSON on one line, also for readers of YAML: what they take for a line end or refuse as unprintable is escaped. */
function printJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Reads what `printDocument` wrote, strictly: anything outside the closed grammar is a message with file and line.
 */
export function readDocument(
  text: string,
  file: string,
): { document: SourceDocument } | { message: Message } {
  try {
    return { document: readStrictly(text) };
  } catch (error) {
    if (!(error instanceof GrammarError)) throw error;
    return {
      message: {
        rule: "mdx-grammar",
        severity: "error",
        file,
        line: error.line,
        column: null,
        text: error.message,
        hint: "This file is generated: run `npm run ingest` to make it again.",
      },
    };
  }
}

function same(a: ByteRange, b: ByteRange): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function sharedEvidence(record: SourceRecord): SharedEvidence {
  return { days: record.days.evidence, dateOrder: record.dateOrderEvidence };
}

const EXTRA = new Set(["capture", "readAs", "readOrder"]);

function readStrictly(text: string): SourceDocument {
  const lines = text.split("\n");
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0)
    throw new GrammarError(1, "Unexpected first line, expected front matter between two lines of ---");
  const fields = readFrontMatter(lines.slice(1, end));
  const capture = checked("capture", SourceDocument.shape.capture, fields.get("capture"));
  const own = Object.fromEntries([...fields].filter(([key]) => !EXTRA.has(key)));
  const record = checked("record", SourceRecord, own);
  const context = {
    source: record.id,
    file: capture.file,
    sha256: capture.sha256,
    shared: sharedEvidence(record),
  };
  const elements = readElements(lines.slice(end + 1), end + 2);
  const entries: SourceDocument["entries"] = [];
  const segments: SourceDocument["segments"] = [];
  const attributions: SourceDocument["attributions"] = [];
  const others: SourceDocument["others"] = [];
  for (const item of elements) {
    if (item.name === "Attribution")
      attributions.push(checked("<Attribution>", Attribution, readAttribution(item), item.line));
    else if (item.name === "Segment") segments.push(readSegment(item, context, entries));
    else if (item.name === "Witness") others.push(readWitness(item, context, entries));
    else
      throw new GrammarError(
        item.line,
        `Unexpected <${item.name}>, expected <Segment>, <Witness> or <Attribution>`,
      );
  }
  if (others.length > 0) entries.sort((a, b) => a.sequence - b.sequence);
  return {
    record,
    capture,
    format: checked("readAs", SourceDocument.shape.format, fields.get("readAs")),
    order: checked("readOrder", SourceDocument.shape.order, fields.get("readOrder")),
    others,
    segments,
    entries,
    attributions,
    gaps: [],
  };
}

function readWitness(
  item: Element,
  context: EntryContext,
  entries: SourceDocument["entries"],
): SourceDocument["others"][number] {
  const read = new AttributeReader(item);
  read.noText();
  const capture = {
    file: read.string("file"),
    sha256: read.string("sha256"),
    bytes: read.integer("bytes"),
    lines: read.integer("lines"),
  };
  const { file, sha256 } = capture;
  const stranger = item.children.find(({ name }) => name !== "Segment");
  if (stranger) throw new GrammarError(stranger.line, `Unexpected <${stranger.name}>, expected <Segment>`);
  const witness = {
    capture,
    format: read.string("format"),
    order: read.optional("order"),
    segments: item.children.map((child) => readSegment(child, { ...context, file, sha256 }, entries)),
  };
  read.done();
  return checked("<Witness>", Witness, witness, item.line);
}

/** A value of the shape it must have. @throws GrammarError */
function checked<T>(name: string, schema: z.ZodType<T>, value: unknown, line = 2): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new GrammarError(line, `Unexpected ${[name, ...(issue?.path ?? [])].join(".")}: ${issue?.message}`);
}

function readFrontMatter(lines: readonly string[]): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  lines.forEach((line, index) => {
    if (line.startsWith("#")) return;
    const found = /^([A-Za-z0-9]+): (.+)$/u.exec(line);
    try {
      if (!found?.[1] || found[2] === undefined || fields.has(found[1])) throw new SyntaxError();
      fields.set(found[1], JSON.parse(found[2]));
    } catch {
      throw new GrammarError(
        index + 2,
        "Unexpected front matter, expected `key: JSON` on each line, each key once",
      );
    }
  });
  return fields;
}

function readSegment(
  item: Element,
  context: EntryContext,
  entries: SourceDocument["entries"],
): SourceDocument["segments"][number] {
  const read = new AttributeReader(item);
  read.noText();
  const [first] = item.children;
  const entry = first?.name === "Entry" ? readEntry(first, context) : null;
  if (entry) entries.push(entry);
  if (entry && item.children.length > 1)
    throw read.error("Unexpected second element beside <Entry>, expected it alone in its <Segment>");
  const kind = SourceDocument.shape.segments.element.shape.kind.safeParse(read.string("kind"));
  if (!kind.success) throw read.error(`Unexpected kind of <Segment>: ${kind.error.issues[0]?.message}`);
  const segment = {
    kind: kind.data,
    bytes: read.range("bytes"),
    lines: read.range("lines"),
    entry: entry?.id ?? read.optional("entry"),
    blocks: entry ? [] : item.children.map((child) => readBlock(child, "P")),
  };
  read.done();
  return segment;
}
