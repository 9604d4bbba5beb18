import type { Mention } from "../../src/lib/model/mention.ts";
import type { PartKind } from "../../src/lib/model/part.ts";
import type { PlaceContext, PlaceRecord, PlacesFile } from "../../src/lib/model/placeRecord.ts";
import type { MentionDecision } from "../../src/lib/model/sourceRecord.ts";
import { foldPhrase, type PhraseMatcher, phraseMatcher } from "../../src/lib/phraseMatcher.ts";
import type { Capture } from "./capture.ts";
import type { EntryDraft } from "./entryDraft.ts";

/** What a phrase of the authority file stands for: places, of which a context may choose, or a name that holds a place and is none. */
type PlaceHit = { places: readonly PlaceRecord[] } | { blocked: string };

/** The authority file, ready to be matched. */
export interface PlaceMatcher {
  matcher: PhraseMatcher<PlaceHit>;
  records: ReadonlyMap<string, PlaceRecord>;
}

/** Two records with one spelling, which nothing decides between. */
export interface SharedSpelling {
  spelling: string;
  places: [string, string];
}

/** Prepares the authority file. A spelling that two records share without a context is returned, not decided. */
export function placeMatcher(file: PlacesFile): { matcher: PlaceMatcher; shared: SharedSpelling[] } {
  const places = new Map<string, PlaceRecord[]>();
  const shared: SharedSpelling[] = [];
  for (const place of file.places) {
    for (const variant of new Set(place.variants)) {
      const others = places.get(variant) ?? [];
      const free = others.find((other) => contextsOf(other, variant).length === 0);
      if (free && contextsOf(place, variant).length === 0)
        shared.push({ spelling: variant, places: [free.id, place.id] });
      places.set(variant, [...others, place]);
    }
  }
  const phrases = new Map<string, PlaceHit>([...places].map(([variant, hit]) => [variant, { places: hit }]));
  for (const phrase of file.places.flatMap((place) => place.not)) phrases.set(phrase, { blocked: phrase });
  for (const { phrase } of file.notPlaces) phrases.set(phrase, { blocked: phrase });
  return {
    matcher: {
      matcher: phraseMatcher(phrases),
      records: new Map(file.places.map((place) => [place.id, place])),
    },
    shared,
  };
}

function contextsOf({ contexts }: PlaceRecord, spelling: string): PlaceContext[] {
  return contexts.filter((context) => context.spelling === spelling);
}

/** The kinds of part in which a place name is a mention, and what it is a mention of. */
const SCOPES: Readonly<Partial<Record<PartKind, Mention["scope"]>>> = {
  title: "title",
  text: "text",
  list: "text",
  quote: "text",
  caption: "media",
};

/** May a part of this kind mention a place? */
export function isPlaceText(kind: PartKind): boolean {
  return SCOPES[kind] !== undefined;
}

/**
 * Words before a capital that make it a place. "of", "to", "from", "on" and "towards" do so only behind a word of place or
 * way: "north of Baghdad", "the road to Baghdad", but not "the policies of Baghdad", "an appeal to Baghdad".
 */
const LOCATIVE = new RegExp(
  String.raw`\b(?:${[
    "in|into|near|around|outside|inside|within|via|across|reach|reaches|reached|enter|enters|entered",
    "central|downtown|western|eastern|northern|southern|north-?western|north-?eastern|south-?western|south-?eastern",
    "(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|city|town|outskirts|suburbs?|streets?|cent(?:re|er)|edge|parts?|areas?|residents|people|side) of",
    "(?:travels?|travell?ed|travell?ing|goes|go|went|going|sent|fly|flew|flown|returns?|returned|close|closer|next|road|way|highway|visit|came|comes?|back|moved?|moving|drive|drove) to",
    "(?:reports?|reporting|fled|flee|fleeing|flight|away|far|miles?|km|kilomet(?:re|er)s?) from",
    "(?:advanc\\w*|march\\w*|attacks?) on",
    "(?:advanc\\w*|march\\w*|mov(?:e|es|ed|ing)|driv(?:e|es|ing)|push\\w*|head\\w*) towards?",
  ].join("|")})(?: the)?(?: (?:city|capital|town),?(?: of)?)?\s+$`,
  "iu",
);

/** So many characters before a capital are looked at: more than the longest of these phrases. */
const LOOK = 60;

/** Words behind a country that make it an actor: "Saudi Arabia blames", "the US has condemned". */
const ACTING =
  /^(?:'s)?\s+(?:(?:has|had|have|is|was)\s+)?(?:blam|condemn|says|said|call|urg|offer|promis|support|warn|accus|pledg|stress|consider|deploy|prepar|suspend|reject|den(?:y|ied)|spoke|ready|willing|not seeking)/u;

/** A name that nothing decides: a capital that may be its government, or a spelling of several places. It is left as plain text. */
export interface Undecided {
  why: "capital" | "several";
  verbatim: string;
  start: number;
  /** Ids of the places that it may be. */
  places: string[];
}

/** Finds the place names in an entry. */
export function findMentions(
  capture: Capture,
  entry: EntryDraft,
  places: PlaceMatcher,
  decide: (start: number, end: number) => MentionDecision | null,
): { mentions: Mention[]; undecided: Undecided[] } {
  const mentions: Mention[] = [];
  const undecided: Undecided[] = [];
  const stretch = (start: number, end: number) => ({
    verbatim: capture.text.slice(start, end),
    position: capture.position(start, end),
  });
  for (const part of entry.parts) {
    const scope = SCOPES[part.kind];
    if (!scope) continue;
    for (const piece of part.pieces) {
      const text = capture.text.slice(piece.start, piece.end);
      for (const match of places.matcher.find(text)) {
        const [start, end] = [piece.start + match.start, piece.start + match.end];
        const read = readSense(text, match, decide(start, end));
        if (read === null) continue;
        if ("undecided" in read) {
          const ids = "places" in match.value ? match.value.places.map(({ id }) => id) : [];
          undecided.push({
            why: read.undecided,
            verbatim: capture.text.slice(start, end),
            start,
            places: ids,
          });
          continue;
        }
        mentions.push({ ...read, ...stretch(start, end), scope });
        const place = places.records.get(read.place ?? "");
        const container = place && containerNamed(text, match, place, places);
        if (container)
          mentions.push({
            place: container.place,
            sense: "location",
            basis: "variant",
            ...stretch(piece.start + container.start, piece.start + container.end),
            scope,
          });
      }
    }
  }
  return { mentions, undecided };
}

/** The one place that the words mean here: that whose context holds, or else that which needs none. Null where there is none. */
function placeMeant(
  places: readonly PlaceRecord[],
  text: string,
  { start, end }: { start: number; end: number },
): PlaceRecord | "several" | null {
  const [only] = places;
  if (only && places.length === 1 && only.contexts.length === 0) return only;
  const spelling = foldPhrase(text.slice(start, end));
  const chosen = places.filter((place) =>
    place.contexts.some(
      (context) => foldPhrase(context.spelling) === spelling && holds(context, text, start, end),
    ),
  );
  if (chosen.length > 1) return "several";
  const free = places.filter(
    (place) => !place.contexts.some((context) => foldPhrase(context.spelling) === spelling),
  );
  return chosen[0] ?? free[0] ?? null;
}

function holds(context: PlaceContext, text: string, start: number, end: number): boolean {
  const { after, before, with: beside } = context;
  return (
    (after === undefined || after.some((word) => endsWithWord(text.slice(0, start), word))) &&
    (before === undefined || before.some((word) => startsWithWord(text.slice(end), word))) &&
    (beside === undefined || beside.some((word) => standsBeside(text, start, end, word)))
  );
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** As words are compared: see `foldPhrase`; capital letters do not count. */
const lowered = (text: string): string => foldPhrase(text).toLowerCase();

/** A letter has two units at the most: so many stand before or behind a word. */
const UNITS = 2;

function endsWithWord(text: string, word: string): boolean {
  const end = lowered(text.trimEnd().slice(-(word.length + UNITS)));
  return end.endsWith(lowered(word)) && !LETTER.test([...end.slice(0, -word.length)].at(-1) ?? "");
}

function startsWithWord(text: string, word: string): boolean {
  const space = /^,?\s+/u.exec(text)?.[0].length ?? 0;
  const start = lowered(text.slice(space, space + word.length + UNITS));
  return start.startsWith(lowered(word)) && !LETTER.test([...start.slice(word.length)][0] ?? "");
}

/** Does the word stand before or behind a stretch of a paragraph? */
function standsBeside(text: string, start: number, end: number, word: string): boolean {
  const { first, last } = wholeWords(text, word);
  return first + word.length <= start || last >= end;
}

/** Where a word stands first and last in the paragraph that is being read; Infinity and -1 where it does not. */
function wholeWords(text: string, word: string): { first: number; last: number } {
  if (reading.text !== text) reading = { text, lowered: unitwise(text), found: new Map() };
  const known = reading.found.get(word);
  if (known) return known;
  const wanted = unitwise(word);
  const found = { first: Number.POSITIVE_INFINITY, last: -1 };
  for (let at = reading.lowered.indexOf(wanted); at >= 0; at = reading.lowered.indexOf(wanted, at + 1)) {
    const left = [...text.slice(Math.max(0, at - UNITS), at)].at(-1) ?? "";
    const right = [...text.slice(at + wanted.length, at + wanted.length + UNITS)][0] ?? "";
    if (LETTER.test(left) || LETTER.test(right)) continue;
    found.first = Math.min(found.first, at);
    found.last = at;
  }
  reading.found.set(word, found);
  return found;
}

/** The last paragraph, lower-cased once: a paragraph of ten megabytes may name a thousand places. */
let reading: { text: string; lowered: string; found: Map<string, { first: number; last: number }> } = {
  text: "",
  lowered: "",
  found: new Map(),
};

/** Folded and in lower case, each unit for one, so that offsets stay true. */
function unitwise(text: string): string {
  const all = lowered(text);
  if (all.length === text.length) return all;
  return Array.from(text, (letter) => {
    const small = lowered(letter);
    return small.length === letter.length ? small : letter;
  }).join("");
}

type Reading = Pick<Mention, "place" | "sense" | "basis">;

function readSense(
  text: string,
  match: { start: number; end: number; value: PlaceHit },
  decision: MentionDecision | null,
): Reading | { undecided: Undecided["why"] } | null {
  if (decision) return { place: decision.place, sense: decision.sense, basis: "decision" };
  if ("blocked" in match.value) return null;
  const place = placeMeant(match.value.places, text, match);
  if (place === null) return null;
  if (place === "several") return { undecided: "several" };
  if (place.kind === "country" && ACTING.test(text.slice(match.end, match.end + LOOK)))
    return { place: place.id, sense: "state-acting", basis: "rule" };
  if (place.capitalOf === null) return { place: place.id, sense: "location", basis: "variant" };
  if (LOCATIVE.test(foldPhrase(text.slice(Math.max(0, match.start - LOOK), match.start))))
    return { place: place.id, sense: "location", basis: "rule" };
  return { undecided: "capital" };
}

/** "Norfolk, Virginia" as one spelling names the place and, behind the comma, what contains it. */
function containerNamed(
  text: string,
  match: { start: number; end: number },
  place: PlaceRecord,
  { records }: PlaceMatcher,
): { start: number; end: number; place: string } | null {
  const comma = text.slice(match.start, match.end).lastIndexOf(", ");
  if (comma < 0) return null;
  const start = match.start + comma + 2;
  const name = text.slice(start, match.end);
  for (let id = place.within; id !== null; id = records.get(id)?.within ?? null) {
    if (records.get(id)?.variants.includes(name)) return { start, end: match.end, place: id };
  }
  return null;
}
