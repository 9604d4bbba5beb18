import { overlap } from "../captureBytes.ts";
import { byCodePoint } from "../codePoints.ts";
import type { Attribution } from "../model/attribution.ts";
import type { Entry } from "../model/entry.ts";
import type { NameRecord } from "../model/nameRecord.ts";
import { TEXT_PARTS } from "../model/part.ts";
import type { PlaceRecord } from "../model/placeRecord.ts";
import type { ByteRange } from "../model/position.ts";
import type { Role } from "../model/role.ts";
import { type PhraseMatcher, phraseMatcher } from "../phraseMatcher.ts";
import { name as nameRoute, place as placeRoute } from "../routes.ts";
import { sentencesOf } from "../similar/sentences.ts";
import type { Words } from "../words/en.ts";
import { type Figure, figuresIn } from "./figures.ts";

/** Words as printed, with the lines of the capture on which they stand. */
export interface PrintedAt {
  verbatim: string;
  lines: number[];
}

/** One row of the table of a story: a cell for each of its sources. */
export interface StoryRow {
  heading: string;
  href: string | null;
  cells: PrintedAt[][];
}

/** What a story's sources print, beside each other. Nothing in it says that two words mean the same beyond what records say. */
export interface StoryTable {
  /** Names and places that several sources print, or one in several spellings. */
  names: StoryRow[];
  /** All others, those in the news apart, and sources without a name. */
  others: StoryRow[];
  /** By source. */
  figures: StoryFigure[][];
}

/** A number with the parties that are named beside it. That one of them gave it is for the reader to judge. */
export interface StoryFigure extends Figure {
  line: number;
  /** As printed; of the nearest of sentence, paragraph and entry that names anybody. */
  named: { verbatim: string; role: Role }[];
  /** Where they are named; null where nobody is. */
  where: "sentence" | "paragraph" | "entry" | null;
}

/** Finds the recorded spellings of names. A spelling that two records share is left out. */
export function nameMatcher(names: readonly NameRecord[]): PhraseMatcher<string> {
  const owners = new Map<string, string | null>();
  for (const { id, variants } of names) {
    for (const variant of variants)
      owners.set(variant, owners.has(variant) && owners.get(variant) !== id ? null : id);
  }
  return phraseMatcher([...owners].flatMap(([variant, id]) => (id === null ? [] : [[variant, id] as const])));
}

interface Context {
  matcher: PhraseMatcher<string>;
  name: ReadonlyMap<string, NameRecord>;
  place: ReadonlyMap<string, PlaceRecord>;
}

/**
 * The table of a story. A person is found by the last name only where the story also has the full one, or an attribution.
 *
 * @param sources the story's entries, source by source.
 */
export function storyTable(
  sources: readonly { language: string; entries: readonly Entry[] }[],
  { matcher, name, place }: Context,
  { story }: Pick<Words, "story">,
): StoryTable {
  const known = sources.flatMap(({ entries }) => entries.flatMap((entry) => [...namesIn(entry, matcher)]));
  const introduced = new Set(known.filter(({ sure }) => sure).map(({ agent }) => agent));
  const names = new Rows(sources.length);
  const places = new Rows(sources.length);
  const unnamed = new Rows(sources.length);
  sources.forEach(({ entries }, column) => {
    for (const entry of entries) {
      for (const { agent, verbatim, line } of namesIn(entry, matcher)) {
        if (introduced.has(agent) || name.get(agent)?.kind !== "person")
          names.add(agent, column, verbatim, line);
      }
      for (const { place: id, verbatim, position } of entry.mentions)
        if (id !== null) places.add(id, column, verbatim, position.line);
      for (const { role, verbatim, position } of entry.attributions) {
        if (role === "unnamed-source" && position !== null) unnamed.add("", column, verbatim, position.line);
      }
    }
  });
  const isMedium = (id: string): boolean => MEDIA.has(name.get(id)?.type ?? null);
  const nameRow = (id: string) => ({ heading: name.get(id)?.name ?? id, href: nameRoute(id) });
  const placeRow = (id: string) => ({ heading: place.get(id)?.name ?? id, href: placeRoute(id) });
  return {
    names: [
      ...names.rows((id) => !isMedium(id) && names.isCompared(id), nameRow),
      ...places.rows((id) => places.isCompared(id), placeRow),
    ],
    others: [
      names.merged(story.otherNames, (id) => !isMedium(id) && !names.isCompared(id)),
      places.merged(story.otherPlaces, (id) => !places.isCompared(id)),
      names.merged(story.media, isMedium),
      unnamed.merged(story.unnamed, () => true),
    ].filter(({ cells }) => cells.some((cell) => cell.length > 0)),
    figures: sources.map(({ language, entries }) => entries.flatMap((entry) => figuresOf(entry, language))),
  };
}

const MEDIA: ReadonlySet<NameRecord["type"]> = new Set([
  "agency",
  "newspaper",
  "broadcaster",
  "platform",
] as const);

interface Named {
  agent: string;
  verbatim: string;
  line: number;
  /** A full name, or the words of an attribution: "Bush" alone may be another, or a ship. */
  sure: boolean;
}

/** Each recorded spelling in an entry, and the words of its attributions. */
function* namesIn(entry: Entry, matcher: PhraseMatcher<string>): Iterable<Named> {
  for (const { agent, verbatim, position } of entry.attributions) {
    if (agent !== null && position !== null) yield { agent, verbatim, line: position.line, sure: true };
  }
  for (const { kind, blocks } of entry.parts) {
    if (kind === "stamp") continue;
    for (const { text, at } of blocks) {
      for (const { value, start, end } of matcher.find(text)) {
        const verbatim = text.slice(start, end);
        yield { agent: value, verbatim, line: at.line, sure: /\s/u.test(verbatim) };
      }
    }
  }
}

function figuresOf(entry: Entry, language: string): StoryFigure[] {
  const days = entry.mentionedDays.map(({ verbatim }) => verbatim);
  const anywhere = namedIn(entry.attributions);
  return entry.parts
    .filter(({ kind }) => TEXT_PARTS.has(kind))
    .flatMap(({ blocks }) =>
      blocks.flatMap(({ text, at }) => {
        const beside = namedIn(entry.attributions, at.bytes);
        return sentencesOf(text).flatMap(({ start, end }) => {
          const sentence = text.slice(start, end);
          const here = beside.filter(({ verbatim }) => sentence.includes(verbatim));
          const named = here.length > 0 ? here : beside.length > 0 ? beside : anywhere;
          const where =
            named.length === 0
              ? null
              : named === here
                ? "sentence"
                : named === beside
                  ? "paragraph"
                  : "entry";
          return figuresIn(sentence.trim(), language, days).map(
            (figure): StoryFigure => ({ ...figure, line: at.line, named, where }),
          );
        });
      }),
    );
}

/** Roles of those who may have given a number. */
const GIVERS: ReadonlySet<Role> = new Set([
  "relayed-publication",
  "agency-source",
  "social-account",
  "quoted-speaker",
  "reported-speaker",
  "unnamed-source",
  "statement-author",
] as const);

/** Who is named in an entry, or in some bytes of it, each once. */
function namedIn(attributions: readonly Attribution[], bytes?: ByteRange): StoryFigure["named"] {
  const named = new Map<string, StoryFigure["named"][number]>();
  for (const { role, verbatim, position } of attributions) {
    if (position === null || !GIVERS.has(role) || named.has(verbatim)) continue;
    if (bytes === undefined || overlap(position.bytes, bytes)) named.set(verbatim, { verbatim, role });
  }
  return [...named.values()];
}

/** Words as printed by record and source. */
class Rows {
  readonly #columns: number;
  readonly #byId = new Map<string, Map<string, Set<number>>[]>();

  constructor(columns: number) {
    this.#columns = columns;
  }

  add(id: string, column: number, verbatim: string, line: number): void {
    const columns =
      this.#byId.get(id) ?? Array.from({ length: this.#columns }, () => new Map<string, Set<number>>());
    this.#byId.set(id, columns);
    const cell = columns[column] ?? new Map<string, Set<number>>();
    cell.set(verbatim, (cell.get(verbatim) ?? new Set()).add(line));
  }

  /** True where several sources print it, or it has several spellings. */
  isCompared(id: string): boolean {
    const columns = this.#byId.get(id) ?? [];
    return columns.filter(({ size }) => size > 0).length > 1 || columns.some(({ size }) => size > 1);
  }

  rows(isIn: (id: string) => boolean, rowOf: (id: string) => Pick<StoryRow, "heading" | "href">): StoryRow[] {
    return [...this.#byId]
      .filter(([id]) => isIn(id))
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([id, columns]) => ({ ...rowOf(id), cells: columns.map(printed) }));
  }

  merged(heading: string, isIn: (id: string) => boolean): StoryRow {
    const cells = Array.from({ length: this.#columns }, (): PrintedAt[] => []);
    for (const row of this.rows(isIn, () => ({ heading, href: null }))) {
      for (const [i, cell] of row.cells.entries()) cells[i]?.push(...cell);
    }
    return { heading, href: null, cells };
  }
}

function printed(cell: ReadonlyMap<string, ReadonlySet<number>>): PrintedAt[] {
  return [...cell].map(([verbatim, lines]) => ({ verbatim, lines: [...lines].sort((a, b) => a - b) }));
}
