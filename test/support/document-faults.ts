import { createHash } from "node:crypto";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { webKind } from "../../src/lib/captureEnding.ts";
import { isEntryId, mintId } from "../../src/lib/ids.ts";
import type { Part } from "../../src/lib/model/part.ts";
import type { Position } from "../../src/lib/model/position.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";

/**
 * What of a document is not so in the bytes of its capture (invariants 1 and 2). Counts everything anew from the bytes
 * and knows nothing of `scripts/pipeline/capture.ts`.
 */
export function documentFaults(bytes: Uint8Array, document: SourceDocument, encoding = "utf-8"): string[] {
  const faults: string[] = [];
  const kind = webKind(document.capture.file);
  const decoder = new TextDecoder(encoding, { fatal: kind === null, ignoreBOM: true });
  // One byte at a time where each is a letter: Node 22 loses some of windows-1252 in longer runs.
  const decode = (start: number, end: number): string =>
    encoding === "utf-8"
      ? decoder.decode(bytes.subarray(start, end))
      : Array.from(
          bytes.subarray(start, end),
          (byte) => decoder.decode(new Uint8Array([65, byte, 66]))[1],
        ).join("");
  const lineOf = (byte: number): number => bytes.subarray(0, byte).filter((value) => value === 10).length + 1;
  const fault = (what: string, found: unknown, expected: unknown): void => {
    if (JSON.stringify(found) !== JSON.stringify(expected))
      faults.push(`${what}: found ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}`);
  };
  const tiles = (
    what: string,
    pieces: readonly Pick<Part, "bytes" | "lines">[],
    [start, end]: readonly [number, number],
  ): void => {
    let at = start;
    for (const piece of pieces) {
      fault(`${what} starts where the one before ends`, piece.bytes[0], at);
      if (piece.bytes[1] <= piece.bytes[0]) faults.push(`${what} is empty at byte ${at}`);
      at = piece.bytes[1];
      fault(`lines of ${what}`, piece.lines, [
        lineOf(piece.bytes[0]),
        lineOf(Math.max(piece.bytes[0], at - 1)),
      ]);
    }
    fault(`${what} ends with the whole`, at, end);
  };
  const stands = (what: string, position: Position | null, words: string | null, asRead = false): void => {
    if (position === null) return;
    const [start, end] = position.bytes;
    const slice = decode(start, end);
    const lineStart = bytes.subarray(0, start).lastIndexOf(10) + 1;
    fault(`line of ${what}`, position.line, lineOf(start));
    fault(`column of ${what}`, position.column, [...decode(lineStart, start)].length + 1);
    fault(`length of ${what}`, position.length, [...slice].length);
    if (words !== null && kind !== null) {
      if (!webReadings(kind, slice).has(folded(words))) fault(`words of ${what}`, words, slice);
    } else if (words !== null) fault(`words of ${what}`, words, asRead ? withoutControls(slice) : slice);
    if (words === "") faults.push(`${what} is empty`);
  };

  tiles("segment", document.segments, [0, bytes.length]);
  fault("bytes of the capture", document.capture.bytes, bytes.length);
  for (const segment of document.segments)
    for (const block of segment.blocks) stands(`a block of a ${segment.kind}`, block.at, block.text, true);
  for (const attribution of document.attributions)
    stands(`${attribution.role} of the source`, attribution.position, attribution.verbatim);

  const seen = new Map<string, number>();
  for (const entry of document.entries) {
    const [start, end] = entry.capture.bytes;
    const segment = document.segments.find((candidate) => candidate.entry === entry.id);
    fault("segment of the entry", segment?.bytes, entry.capture.bytes);
    tiles("part", entry.parts, entry.capture.bytes);
    for (const part of entry.parts) {
      for (const block of part.blocks) {
        stands(`a block of ${part.kind}`, block.at, block.text, true);
        if (block.at.bytes[0] < part.bytes[0] || block.at.bytes[1] > part.bytes[1])
          faults.push(`a block of ${part.kind} leaves its part`);
      }
      const missing = kind !== null ? "" : unread(decode(...part.bytes), part, part.bytes[0], decode);
      if (missing !== "") faults.push(`words of ${part.kind} in no block: ${JSON.stringify(missing)}`);
    }
    for (const { role, verbatim, position } of entry.attributions) stands(role, position, verbatim);
    for (const { verbatim, position } of entry.mentions) stands("mention", position, verbatim);
    for (const { verbatim, position } of entry.mentionedDays) stands("mentioned day", position, verbatim);
    for (const { verbatim, position } of entry.gaps) stands("gap", position, verbatim);
    for (const evidence of entry.date.evidence)
      if ("position" in evidence) stands("evidence of the date", evidence.position, evidence.quote);
    fault("hash of the slice", entry.capture.sliceSha256, sha256(bytes.subarray(start, end)));
    fault("id is well formed", isEntryId(entry.id), true);
    // Of pages and data the identity is that of their words: tested where the words are (test/unit/captures).
    if (kind !== null) continue;
    const identity = decode(start, end)
      .replace(/[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu, " ")
      .replace(/^ | $/gu, "");
    const occurrence = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, occurrence);
    fault("occurrence", entry.occurrence, occurrence);
    fault("hash of the identity text", entry.textSha256, sha256(identity));
    fault("id", entry.id, mintId(document.record.key, identity, occurrence, sha256));
  }
  return faults;
}

/** What a slice of a page or of data says to a reader that knows nothing of ours: its text by the rules of its kind, folded. */
function webReadings(kind: "html" | "json" | "csv", slice: string): Set<string> {
  const text = kind === "html" ? slice : kind === "csv" ? slice.replaceAll('""', '"') : unescaped(slice);
  return new Set([
    folded(slice),
    folded(unescaped(slice)),
    folded(text),
    folded(textOf(parseFragment(text, { scriptingEnabled: false }))),
    folded(inAttribute(text)),
  ]);
}

/** Text as it is read in an attribute: references count there, tags do not. */
function inAttribute(text: string): string {
  const [element] = parseFragment(`<p title="${text.replaceAll('"', "&quot;")}">`).childNodes;
  return element && "attrs" in element ? (element.attrs[0]?.value ?? "") : "";
}

/** A string of JSON; control characters, which must be escaped in it, stand for themselves. */
function unescaped(slice: string): string {
  try {
    const whole = slice.replace(/\p{Cc}/gu, (one) => JSON.stringify(one).slice(1, -1));
    return JSON.parse(`"${whole}"`) as string;
  } catch {
    return slice;
  }
}

const SKIPPED = new Set(["script", "style", "template", "noscript", "svg", "iframe", "button"]);

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  if (SKIPPED.has(node.nodeName) || !("childNodes" in node)) return "";
  return node.childNodes.map(textOf).join("");
}

/** White space and control characters, as one space: pages show the one as that, the other as U+FFFD. */
function folded(text: string): string {
  return text.replaceAll(/[\p{Cc}\ufffd ]+/gu, " ").trim();
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function withoutControls(slice: string): string {
  return [...slice.replace(/[^\S\n]*\n\s*/gu, " ")]
    .map((character) => (/\p{Cc}/u.test(character) && character !== "\t" ? "\ufffd" : character))
    .join("");
}

/** The words of a part that stand in none of its blocks, markers and bullets apart. */
function unread(
  slice: string,
  part: Part,
  offset: number,
  decode: (start: number, end: number) => string,
): string {
  let rest = "";
  let at = offset;
  const end = part.bytes[1];
  for (const block of part.blocks) {
    let between = decode(at, block.at.bytes[0]);
    if (block.marker !== null) between = between.replace(block.marker, "");
    rest += between;
    at = block.at.bytes[1];
  }
  rest += part.blocks.length === 0 ? slice : decode(at, end);
  // "…, Reuters": the comma between a caption and its credit belongs to neither.
  return rest.replace(part.kind === "caption" ? /^\s*[–-]|[\s•*,]/gu : /^\s*[–-]|[\s•*]/gu, "");
}
