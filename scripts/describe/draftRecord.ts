import { MONTHS } from "../../src/lib/time/names.ts";
import type { SourceFacts, Stated } from "../captures/structured.ts";
import type { Capture } from "../pipeline/capture.ts";
import type { Fit } from "../pipeline/detectFormat.ts";
import type { SegmentDraft } from "../pipeline/segments.ts";
import { likelyLanguage } from "./likelyLanguage.ts";
import { type Seen, seenInCapture } from "./seenInCapture.ts";
import type { TakenOut } from "./takeOut.ts";

/** What a draft is made from. */
export interface DraftInput {
  capture: Capture;
  encoding: string;
  /** Id of the source, from the name of the file. */
  id: string;
  fits: readonly Fit[];
  /** Name of the format that fits, or null. */
  format: string | null;
  segments: readonly SegmentDraft[];
  order: "newest-first" | "oldest-first" | null;
  candidates: { names: (Seen & { count: number })[]; places: (Seen & { count: number })[] };
  repeats: { line: number; of: number }[];
  /** What markup or data state of the source as a whole. */
  facts: SourceFacts;
  /** The web archive that the capture was taken out of. */
  taken: TakenOut | null;
  /** The days that the markup gives to its entries, as EDTF. */
  days: string | null;
}

/**
 * A record for a capture that has none, as YAML with comments. What is known from the words stands there with them; what is
 * not known is null, with what to look for. Nothing is taken over that the capture does not say.
 */
export function draftRecord(input: DraftInput): string {
  const { capture, id, fits, order } = input;
  const seen = seenInCapture(capture);
  const { facts, taken } = input;
  const stated = (fact: Stated | null): Seen | null =>
    fact && { line: capture.filePosition(fact.start, fact.end).line, words: fact.verbatim };
  const heading = firstHeading(input) ?? stated(facts.title);
  const url = taken?.from.url ?? webAddress(facts.url);
  const language = facts.language?.verbatim.replace("_", "-");
  const likely = likelyLanguage(capture.text);
  const note = (label: string, list: readonly Seen[]): string[] =>
    list.length === 0
      ? [`# ${label}: none seen.`]
      : [`# ${label}:`, ...list.map(({ line, words }) => `#   line ${line}: ${words}`)];
  const lines = [
    `# Record of ${capture.file}, drafted by \`npm run describe\`. Read it, fill in what is null, delete these comments.`,
    "# Null means: not known. seeds/README.md says what each field means.",
    "schemaVersion: 1",
    `key: ${id}    # never changes once entries are published: it goes into their ids`,
    `id: ${id}    # stands in addresses; the file must be called ${id}.yaml`,
    `siglum: ${siglum(id)}    # two to four letters for lists`,
    "title:",
    `  text: ${JSON.stringify(heading?.words ?? `Live blog, ${id}`)}`,
    heading
      ? `  basis: transcribed    # line ${heading.line}`
      : "  basis: devised    # the capture prints no heading that was recognised",
    "publisher: null    # id of a record in names.yaml; look at the header, the footer and “Check … for updates”",
    "publisherEvidence: []",
    ...note("Publisher stated by the markup", [stated(facts.publisher) ?? []].flat()),
    ...note("Platforms named", seen.platforms),
    "platform: null",
    "platformEvidence: []",
    ...note("Addresses printed", seen.addresses),
    url === null
      ? "url: null"
      : `url: ${JSON.stringify(url)}    # ${taken ? "the address that answered" : "stated by the markup"}`,
    language === undefined
      ? likely === null
        ? "language: en    # BCP 47; nothing was found that speaks for another"
        : `language: ${likely.code}    # BCP 47; ${likely.why}`
      : `language: ${JSON.stringify(language)}    # stated by the markup, line ${stated(facts.language)?.line}`,
    ...fits.map(
      ({ format, score, reasons }) =>
        `# Format ${format.name}: ${score}${reasons.length > 0 ? ` (${reasons.join(", ")})` : ""}`,
    ),
    `format: ${input.format === null ? "null    # none fits by itself: name one of those above, or add one (scripts/formats/README.md)" : "null    # detected"}`,
    ...note("Dates printed", seen.dates),
    ...note("Days named", seen.weekdays),
    "days:",
    `  edtf: ${JSON.stringify(input.days ?? dayGuess(seen.dates) ?? "XXXX")}    # the days on which it was published: YYYY-MM-DD, or YYYY-MM-DD/YYYY-MM-DD`,
    input.days === null
      ? "  basis: conjecture    # stamp, markup, heading, internal (from what it says), external (a fact from outside), conjecture"
      : "  basis: markup    # the days of the entries whose time the markup states",
    "  certainty: low    # high only where the days bound every entry",
    '  evidence: []    # - {lines: [3, 3], quote: "words as captured", reason: "what follows"}',
    ...note("Zones printed", seen.zones),
    ...note("Clocks printed", seen.clocks),
    "zone: {iana: null, offset: null, basis: not-stated, verbatim: null, evidence: []}",
    ...dateOrderLines(capture),
    `order: ${order === null ? "null    # the stamps do not say it" : `null    # found from the stamps: ${order}`}`,
    "orderEvidence: []",
    ...note("Closing words", seen.closing),
    "extent: {value: unknown, evidence: []}    # complete, partial or unknown: does it begin and end where the page did?",
    ...contributorLines(input),
    "contributors: []",
    'rights: {statement: "http://rightsstatements.org/vocab/CNE/1.0/", holder: null, note: null}    # copyright not evaluated',
    "access: full    # full, excerpt or metadata: what may be shown",
    "advisories: []    # - {kind: killing, lines: [30, 32], note: null}",
    "captures:",
    `  - {file: ${JSON.stringify(capture.file)}, sha256: ${capture.sha256}, encoding: ${input.encoding}, method: null, capturedAt: ${JSON.stringify(taken?.capturedAt ?? null)}${taken ? `, from: ${JSON.stringify(taken.from)}` : ""}}`,
    "corrections: []",
    "mentions: []",
    "attributions: []",
    "notes: []",
    "",
    ...candidateLines("Names without a record", input.candidates.names),
    ...candidateLines("Places without a record", input.candidates.places),
    ...input.repeats.map(
      ({ line, of }) => `# Lines from ${line} on repeat the post at line ${of}, word for word.`,
    ),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

/** An address that a page states of itself, where it is a whole one. */
function webAddress(fact: Stated | null): string | null {
  return fact !== null && /^https?:/u.test(fact.verbatim) && URL.canParse(fact.verbatim)
    ? fact.verbatim
    : null;
}

/** "live-blog-7" → "LIV" */
function siglum(id: string): string {
  return (id.replace(/[^a-z]/gu, "").slice(0, 3) || "src").toUpperCase();
}

function firstHeading({ capture, segments }: DraftInput): Seen | null {
  const heading = segments.find((segment) => segment.kind === "heading");
  if (!heading) return null;
  const line = capture.lineAt(heading.start);
  const trimmed = line.text.trim();
  const start = line.start + line.text.indexOf(trimmed);
  return { line: capture.position(start, start).line, words: trimmed };
}

/** A day is proposed only where exactly one full date is printed that can be read in one way. */
function dayGuess(dates: readonly Seen[]): string | null {
  const days = new Set(
    dates.flatMap(({ words }) => /\b\d{4}-\d{2}-\d{2}\b/u.exec(words)?.[0] ?? englishDay(words) ?? []),
  );
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}

function englishDay(words: string): string | null {
  const found =
    /(?:(?<day>\d{1,2}) (?<month>\p{L}+)|(?<!\p{L})(?<month2>\p{L}+) (?<day2>\d{1,2}),) (?<year>\d{4})/u.exec(
      words,
    )?.groups;
  const month =
    MONTHS.findIndex(
      (name) => name.toLowerCase() === (found?.["month"] ?? found?.["month2"] ?? "").toLowerCase(),
    ) + 1;
  const day = found?.["day"] ?? found?.["day2"];
  return month > 0 && day !== undefined
    ? `${found?.["year"]}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`
    : null;
}

/** Numbers in dates of which the first, or the second, is no month. */
const TELLING_DATE = /(?<![\d./])(\d{1,2})([/.])(\d{1,2})\2\d{4}(?!\d)/u;

/** The order of numeric dates is proposed only where some of them can be read in one way, and all of those in the same. */
function dateOrderLines(capture: Capture): string[] {
  const found = capture.lines.flatMap((line) => {
    const [quote, first, , second] = TELLING_DATE.exec(line.text) ?? [];
    const order = Number(first) > 12 ? "dmy" : Number(second) > 12 ? "mdy" : null;
    return quote === undefined || order === null ? [] : [{ line: line.number, quote, order }];
  });
  const [only, other] = new Set(found.map(({ order }) => order));
  const [first] = found;
  if (!first || !only || other)
    return [
      "dateOrder: null    # mdy or dmy, where dates such as 6/7/2014 stand in stamps",
      "dateOrderEvidence: []",
    ];
  const which = only === "mdy" ? "second" : "first";
  return [
    `dateOrder: ${only}`,
    "dateOrderEvidence:",
    `  - {lines: [${first.line}, ${first.line}], quote: ${JSON.stringify(first.quote)}, reason: "The ${which} number is no month."}`,
  ];
}

function contributorLines({ capture, segments }: DraftInput): string[] {
  const lines = segments
    .filter((segment) => segment.kind === "contributors")
    .map((segment) => capture.lineAt(segment.start));
  if (lines.length === 0) return ["# Reporters listed: none seen."];
  return [
    "# Reporters listed; each needs a record in names.yaml: - {name: id, lines: [n, n]}",
    ...lines.map((line) => `#   line ${capture.linesOf(line.start, line.end)[0]}: ${line.text.trim()}`),
  ];
}

function candidateLines(label: string, list: readonly (Seen & { count: number })[]): string[] {
  return list.length === 0
    ? []
    : [
        `# ${label}, by how often they stand:`,
        ...list.map(({ line, words, count }) => `#   ${count} × ${words} (line ${line})`),
      ];
}
