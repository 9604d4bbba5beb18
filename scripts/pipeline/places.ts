import type { Mention } from "../../src/lib/model/mention.ts";
import type { PartKind } from "../../src/lib/model/part.ts";
import type { PlaceRecord, PlacesFile } from "../../src/lib/model/placeRecord.ts";
import type { MentionDecision } from "../../src/lib/model/sourceRecord.ts";
import { type PhraseMatcher, phraseMatcher } from "../../src/lib/phraseMatcher.ts";
import type { Capture } from "./capture.ts";
import type { EntryDraft } from "./entryDraft.ts";

/** What a phrase of the authority file stands for. `blocked` is a name that contains a place and is none. */
type PlaceHit = { place: PlaceRecord } | { blocked: string };

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

/** Prepares the authority file. A spelling that two records share is returned, not decided. */
export function placeMatcher(file: PlacesFile): { matcher: PlaceMatcher; shared: SharedSpelling[] } {
  const phrases = new Map<string, PlaceHit>();
  const shared: SharedSpelling[] = [];
  for (const place of file.places) {
    for (const variant of new Set(place.variants)) {
      const other = phrases.get(variant);
      if (other && "place" in other) shared.push({ spelling: variant, places: [other.place.id, place.id] });
      phrases.set(variant, { place });
    }
  }
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

/** The kinds of part in which a place name is a mention, and what it is a mention of. */
const SCOPES: Readonly<Partial<Record<PartKind, Mention["scope"]>>> = {
  title: "title",
  text: "text",
  list: "text",
  quote: "text",
  caption: "media",
};

/** Words before a capital that make it a place: "in Baghdad", "north of Baghdad". */
const LOCATIVE =
  /\b(?:in|into|to|from|near|at|of|on|around|outside|inside|within|towards?|through|via|between|across|over|leave|left|reach|reached|enter|entered|central|western|eastern|northern|southern)(?: the)?(?: (?:city|capital|town) (?:of )?)?\s+$/iu;

/** Words behind a country or a capital that make it an actor: "Saudi Arabia blames", "the US has condemned". */
const ACTING =
  /^(?:'s)?\s+(?:(?:has|had|have|is|was)\s+)?(?:blam|condemn|says|said|call|urg|offer|promis|support|warn|accus|pledg|stress|consider|deploy|prepar|suspend|reject|den(?:y|ied)|spoke|ready|willing|not seeking)/u;

/** A capital that could be a place or a government, and that nothing decides. It is left as plain text. */
export interface UndecidedCapital {
  verbatim: string;
  start: number;
}

/** Finds the place names in an entry. */
export function findMentions(
  capture: Capture,
  entry: EntryDraft,
  places: PlaceMatcher,
  decide: (start: number, end: number) => MentionDecision | null,
): { mentions: Mention[]; undecided: UndecidedCapital[] } {
  const mentions: Mention[] = [];
  const undecided: UndecidedCapital[] = [];
  for (const part of entry.parts) {
    const scope = SCOPES[part.kind];
    if (!scope) continue;
    for (const piece of part.pieces) {
      const text = capture.text.slice(piece.start, piece.end);
      for (const match of places.matcher.find(text)) {
        const [start, end] = [piece.start + match.start, piece.start + match.end];
        const read = readSense(text, match, decide(start, end));
        if (read === "undecided") undecided.push({ verbatim: capture.text.slice(start, end), start });
        else if (read)
          mentions.push({
            ...read,
            verbatim: capture.text.slice(start, end),
            position: capture.position(start, end),
            scope,
          });
      }
    }
  }
  return { mentions, undecided };
}

function readSense(
  text: string,
  match: { start: number; end: number; value: PlaceHit },
  decision: MentionDecision | null,
): Pick<Mention, "place" | "sense" | "basis"> | "undecided" | null {
  if (decision) return { place: decision.place, sense: decision.sense, basis: "decision" };
  if ("blocked" in match.value) return null;
  const { place } = match.value;
  if (place.kind === "country" && ACTING.test(text.slice(match.end)))
    return { place: place.id, sense: "state-acting", basis: "rule" };
  if (place.capitalOf === null) return { place: place.id, sense: "location", basis: "variant" };
  if (LOCATIVE.test(text.slice(0, match.start))) return { place: place.id, sense: "location", basis: "rule" };
  return "undecided";
}
