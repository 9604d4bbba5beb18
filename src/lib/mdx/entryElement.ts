import { Entry, type Locator } from "../model/entry.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Block, PartKind } from "../model/part.ts";
import { AttributeReader, printEvidence, printPosition, printRange, readEvidence } from "./codec.ts";
import { type AttributeValue, type Element, element, GrammarError } from "./element.ts";

/** The one-line elements of text, by the kind of part that they stand in. */
export const LINE_ELEMENTS: Readonly<Record<PartKind, string>> = {
  title: "Title",
  text: "P",
  list: "Item",
  quote: "Quote",
  stamp: "Clock",
  signature: "Signature",
  alt: "Alt",
  caption: "Caption",
  credit: "Credit",
  pager: "Pager",
  embed: "Embed",
  "day-heading": "DayHeading",
  furniture: "Furniture",
};

/** An entry as an element: what it consists of first, then what is said about it. */
export function printEntry(entry: Entry, shared: SharedEvidence): Element {
  return element(
    "Entry",
    {
      id: entry.id,
      kind: entry.kind,
      sequence: entry.sequence,
      occurrence: entry.occurrence,
      bytes: printRange(entry.capture.bytes),
      lines: printRange(entry.capture.lines),
      textSha256: entry.textSha256,
      sliceSha256: entry.capture.sliceSha256,
      repeats: entry.repeats.length > 0 ? entry.repeats.join(" ") : null,
    },
    [
      ...entry.parts.map((part) =>
        element(
          "Part",
          { kind: part.kind, bytes: printRange(part.bytes), lines: printRange(part.lines) },
          part.blocks.map((block) =>
            element(LINE_ELEMENTS[part.kind], { marker: block.marker, ...printBlock(block) }, block.text),
          ),
        ),
      ),
      ...(entry.ownId
        ? [element("OwnId", { verbatim: entry.ownId.verbatim, ...printPosition(entry.ownId.position) })]
        : []),
      ...entry.alsoIn.map(printLocator),
      ...entry.versions.map((version) => element("Version", version)),
      printDate(entry.date, shared),
      ...entry.attributions.map((attribution) => {
        const { role, agent, verbatim, scope, quote, joint, basis, certainty, rule } = attribution;
        return element(
          "Attribution",
          {
            role,
            agent,
            verbatim,
            ...printPosition(attribution.position),
            scope,
            quote,
            joint,
            basis,
            certainty,
            rule,
          },
          attribution.via.map((via) => element("Via", { agent: via.agent, verbatim: via.verbatim })),
        );
      }),
      ...entry.mentions.map(({ place, verbatim, position, scope, sense, basis }) =>
        element("Mention", { place, verbatim, ...printPosition(position), scope, sense, basis }),
      ),
      ...entry.mentionedDays.map(({ edtf, verbatim, position, kind }) =>
        element("Day", { edtf, verbatim, ...printPosition(position), kind }),
      ),
      ...entry.gaps.map(({ kind, quantity, verbatim, position, basis, certainty, statement }) =>
        element("Gap", { kind, quantity, verbatim, ...printPosition(position), basis, certainty, statement }),
      ),
      ...(entry.marks ?? []).map(({ kind, verbatim, position }) =>
        element("Mark", { kind, verbatim, ...printPosition(position) }),
      ),
      ...entry.together.map((lines) => element("Together", { lines: printRange(lines) })),
      ...entry.advisories.map((advisory) => element("Advisory", advisory)),
      ...entry.notes.map((note) => element("Note", note)),
      ...entry.corrected.map((correction) => element("Corrected", correction)),
    ],
  );
}

/** Where a block stands, and where its words do not follow one another there: `cuts="12:40 15:62"`. */
export function printBlock({ at, cuts }: Block): Record<string, AttributeValue> {
  const pairs = cuts?.map(([offset, byte]) => `${offset}:${byte}`).join(" ") ?? null;
  return { ...printPosition(at), cuts: pairs };
}

function printLocator({ file, sha256, sliceSha256, bytes, lines }: Locator): Element {
  return element("Also", { file, sha256, sliceSha256, bytes: printRange(bytes), lines: printRange(lines) });
}

/** Evidence that stands in the record and is not repeated in each entry: the days of the source, the order of its dates. */
export type SharedEvidence = Readonly<Record<"days" | "dateOrder", readonly Evidence[]>>;

/** `<Evidence record="days" />` stands for all the evidence of the record's days. */
function printDateEvidence(evidence: readonly Evidence[], shared: SharedEvidence): Element[] {
  for (const name of ["days", "dateOrder"] as const) {
    const own = evidence.slice(0, evidence.length - shared[name].length);
    const rest = evidence.slice(own.length);
    if (rest.length === 0 || JSON.stringify(rest) !== JSON.stringify(shared[name])) continue;
    return [...own.map(printEvidence), element("Evidence", { record: name })];
  }
  return evidence.map(printEvidence);
}

function readDateEvidence(source: Element, shared: SharedEvidence): readonly Evidence[] {
  if (!source.attributes.has("record")) return [readEvidence(source)];
  const read = new AttributeReader(source);
  const name = read.string("record");
  read.noContent();
  read.done();
  if (name !== "days" && name !== "dateOrder")
    throw read.error(`Unexpected record="${name}" on <Evidence>, expected days or dateOrder`);
  return shared[name];
}

function printDate(date: Entry["date"], shared: SharedEvidence): Element {
  const { time, instant } = date;
  return element(
    "Date",
    {
      of: date.of,
      verbatim: date.verbatim,
      edtf: date.edtf,
      notBefore: date.notBefore,
      notAfter: date.notAfter,
      time: time.value,
      readings: time.readings.length > 0 ? time.readings.join(" ") : null,
      precision: time.precision,
      clock: time.clock,
      elapsed: date.elapsed ?? null,
      zone: time.zone.verbatim,
      offset: time.zone.offset,
      iana: time.zone.iana,
      zoneBasis: time.zone.basis,
      instantNotBefore: instant?.notBefore ?? null,
      instantNotAfter: instant?.notAfter ?? null,
      basis: date.basis,
      certainty: date.certainty,
    },
    printDateEvidence(date.evidence, shared),
  );
}

/** What an entry takes from its document. */
export interface EntryContext {
  source: string;
  file: string;
  sha256: string;
  shared: SharedEvidence;
}

/** Reads an entry back; `readEntry(printEntry(entry))` is the entry. @throws GrammarError */
export function readEntry(source: Element, context: EntryContext): Entry {
  const read = new AttributeReader(source);
  read.noText();
  const of = (name: string): Element[] => source.children.filter((child) => child.name === name);
  const [date, ...otherDates] = of("Date");
  const stranger = source.children.find((child) => !CHILDREN.has(child.name));
  if (stranger)
    throw new GrammarError(
      stranger.line,
      `Unexpected <${stranger.name}> in <Entry>, expected one of ${[...CHILDREN].join(", ")}`,
    );
  if (!date || otherDates.length > 0)
    throw new GrammarError(source.line, "Unexpected number of <Date> in <Entry>, expected one");
  const [ownId] = of("OwnId").map(
    readFields((a) => ({ verbatim: a.string("verbatim"), position: a.position() })),
  );
  const entry = {
    id: read.string("id"),
    source: context.source,
    sequence: read.integer("sequence"),
    kind: read.string("kind"),
    occurrence: read.integer("occurrence"),
    textSha256: read.string("textSha256"),
    capture: {
      file: context.file,
      sha256: context.sha256,
      sliceSha256: read.string("sliceSha256"),
      bytes: read.range("bytes"),
      lines: read.range("lines"),
    },
    ownId: ownId ?? null,
    alsoIn: of("Also").map(
      readFields((a) => ({
        file: a.string("file"),
        sha256: a.string("sha256"),
        sliceSha256: a.string("sliceSha256"),
        bytes: a.range("bytes"),
        lines: a.range("lines"),
      })),
    ),
    versions: of("Version").map(readFields((a) => ({ id: a.string("id"), how: a.string("how") }))),
    parts: of("Part").map(readPart),
    date: readDate(date, context.shared),
    attributions: of("Attribution").map(readAttribution),
    mentions: of("Mention").map(
      readFields((a) => ({
        place: a.optional("place"),
        verbatim: a.string("verbatim"),
        position: a.position(),
        scope: a.string("scope"),
        sense: a.string("sense"),
        basis: a.string("basis"),
      })),
    ),
    mentionedDays: of("Day").map(
      readFields((a) => ({
        edtf: a.string("edtf"),
        verbatim: a.string("verbatim"),
        position: a.position(),
        kind: a.string("kind"),
      })),
    ),
    gaps: of("Gap").map(
      readFields((a) => ({
        kind: a.string("kind"),
        quantity: a.optionalInteger("quantity"),
        verbatim: a.optional("verbatim"),
        position: a.position(),
        basis: a.string("basis"),
        certainty: a.string("certainty"),
        statement: a.string("statement"),
      })),
    ),
    ...(of("Mark").length > 0 && {
      marks: of("Mark").map(
        readFields((a) => ({
          kind: a.string("kind"),
          verbatim: a.string("verbatim"),
          position: a.position(),
        })),
      ),
    }),
    repeats: read.list("repeats"),
    together: of("Together").map(readFields((a) => a.range("lines"))),
    advisories: of("Advisory").map(readFields((a) => ({ kind: a.string("kind"), note: a.optional("note") }))),
    notes: of("Note").map(
      readFields((a) => ({
        quote: a.optional("quote"),
        text: a.string("text"),
        citation: a.optional("citation"),
        who: a.string("who"),
        when: a.string("when"),
      })),
    ),
    corrected: of("Corrected").map(
      readFields((a) => ({
        field: a.string("field"),
        read: a.string("read"),
        now: a.string("now"),
        who: a.string("who"),
        when: a.string("when"),
        why: a.string("why"),
      })),
    ),
  };
  read.done();
  const checked = Entry.safeParse(entry);
  // The schema only checks; what was read is kept, so that entries share the evidence of their record.
  if (checked.success) return entry as Entry;
  const issue = checked.error.issues[0];
  throw new GrammarError(source.line, `Unexpected ${issue?.path.join(".")} in <Entry>: ${issue?.message}`);
}

const CHILDREN = new Set([
  "Part",
  "OwnId",
  "Also",
  "Version",
  "Date",
  "Attribution",
  "Mention",
  "Day",
  "Gap",
  "Mark",
  "Together",
  "Advisory",
  "Note",
  "Corrected",
]);

/** Reads an empty element with the given fields. */
function readFields<T>(fields: (attributes: AttributeReader) => T): (source: Element) => T {
  return (source) => {
    const attributes = new AttributeReader(source);
    const value = fields(attributes);
    attributes.noContent();
    attributes.done();
    return value;
  };
}

function readPart(source: Element): unknown {
  const read = new AttributeReader(source);
  read.noText();
  const kind = read.string("kind");
  const part = {
    kind,
    bytes: read.range("bytes"),
    lines: read.range("lines"),
    blocks: source.children.map((child) => readBlock(child, lineElement(kind))),
  };
  read.done();
  return part;
}

/** The elements inside, all of which must have the given name. */
function named(source: Element, name: string): Element[] {
  const stranger = source.children.find((child) => child.name !== name);
  if (stranger)
    throw new GrammarError(
      stranger.line,
      `Unexpected <${stranger.name}> in <${source.name}>, expected <${name}>`,
    );
  return source.children;
}

function lineElement(kind: string): string {
  return Object.entries(LINE_ELEMENTS).find(([name]) => name === kind)?.[1] ?? "";
}

/** Reads a one-line element of text. @throws GrammarError where it is another element, or empty. */
export function readBlock(source: Element, name: string): Entry["parts"][number]["blocks"][number] {
  const read = new AttributeReader(source);
  if (source.name !== name || source.text === null)
    throw read.error(`Unexpected <${source.name}>, expected <${name}> with text`);
  const block = { text: source.text, at: read.position(), marker: read.optional("marker") };
  const cuts = read.pairs("cuts");
  read.done();
  return cuts.length > 0 ? { ...block, cuts } : block;
}

function readDate(source: Element, shared: SharedEvidence): unknown {
  const read = new AttributeReader(source);
  read.noText();
  const instant = read.optional("instantNotBefore");
  const elapsed = read.optionalInteger("elapsed");
  const date = {
    of: read.string("of"),
    verbatim: read.optional("verbatim"),
    ...(elapsed !== null && { elapsed }),
    edtf: read.string("edtf"),
    notBefore: read.optional("notBefore"),
    notAfter: read.optional("notAfter"),
    time: {
      value: read.optional("time"),
      readings: read.list("readings"),
      precision: read.optional("precision"),
      clock: read.optional("clock"),
      zone: {
        verbatim: read.optional("zone"),
        offset: read.optional("offset"),
        iana: read.optional("iana"),
        basis: read.string("zoneBasis"),
      },
    },
    instant: instant === null ? null : { notBefore: instant, notAfter: read.string("instantNotAfter") },
    basis: read.string("basis"),
    certainty: read.string("certainty"),
    evidence: named(source, "Evidence").flatMap((child) => readDateEvidence(child, shared)),
  };
  read.done();
  return date;
}

/** Reads `<Attribution>`, of an entry or of a source. @throws GrammarError */
export function readAttribution(source: Element): unknown {
  const read = new AttributeReader(source);
  read.noText();
  const attribution = {
    role: read.string("role"),
    agent: read.optional("agent"),
    verbatim: read.string("verbatim"),
    position: read.optionalPosition(),
    scope: read.string("scope"),
    quote: read.optional("quote"),
    via: named(source, "Via").map(
      readFields((a) => ({ agent: a.optional("agent"), verbatim: a.string("verbatim") })),
    ),
    joint: read.optional("joint"),
    basis: read.string("basis"),
    certainty: read.string("certainty"),
    rule: read.string("rule"),
  };
  read.done();
  return attribution;
}
