import type { PhraseMatcher } from "../../src/lib/phraseMatcher.ts";

/** Words that may be the name of a place, by what stands beside them. Offsets are UTF-16 units of the text. */
export interface PlaceCandidate {
  words: string;
  start: number;
  /** The word that gave it away: "in", "province". */
  cue: string;
}

/** "Muqdadiya", "Ein al-Arab", "Deir ez Zor": up to three words in capitals, with the small words of Arabic names between. */
const NAME = String.raw`(?:(?:[Aa]l|[Aa]s|[Aa]d|[Aa]r|[Aa]t|[Aa]n|[Aa]z|[Aa]sh|[Ee]l|[Ee]z)[- ])?\p{Lu}[\p{L}\p{M}'’]+(?:[ \u00a0-](?:(?:al|as|ad|ar|at|an|az|ash|el|ez|e)[- ])?\p{Lu}[\p{L}\p{M}'’]+){0,2}`;

/** Words that stand before a place. */
const BEFORE = new RegExp(
  String.raw`\b(?<cue>in|into|near|outside|around|inside|towards?|via|reach(?:ed|es)?|captur(?:e|es|ed|ing)|recaptur(?:e|es|ed|ing)|seiz(?:e|es|ed|ing)|overr[ua]n|enter(?:s|ed|ing)?|besieg(?:e|ed|ing)|(?:town|city|cities|village|province|district|region|base|camp|suburb|outskirts|north|south|east|west|north-?east|north-?west|south-?east|south-?west)s? of|(?:town|city|village|neighbourhood|neighborhood)|(?:fled|flee|miles|km|kilomet(?:re|er)s) from|(?:road|way|travel+ed|fled|sent|close) to)\s+(?:the\s+(?:(?:northern|southern|eastern|western|central|nearby)\s+)?(?:(?:town|city|village|province|district)\s+of\s+)?)?(?<name>${NAME})`,
  "gu",
);

/** Words that stand behind a place. */
const BEHIND = new RegExp(
  String.raw`(?<![\p{L}\p{M}-])(?<name>${NAME})\s+(?<cue>province|governorate|district|city|airport|airbase|air base|refinery|dam|border|river|valley)\b`,
  "gu",
);

/** Days, months and words that begin a sentence: capitals that are no names. */
const NO_NAME =
  /^(?:The|A|An|This|That|These|Those|It|He|She|They|We|In|On|At|But|And|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/** Finds words that stand where places stand and that no phrase of the archive's files covers. */
export function placeCandidates(
  text: string,
  known: readonly Pick<PhraseMatcher<unknown>, "find">[],
): PlaceCandidate[] {
  const covered = known.flatMap((matcher) => matcher.find(text));
  const found = new Map<number, PlaceCandidate>();
  for (const pattern of [BEFORE, BEHIND]) {
    for (const match of text.matchAll(pattern)) {
      const { name = "", cue = "" } = match.groups ?? {};
      const offset = match.index + (pattern === BEFORE ? match[0].length - name.length : 0);
      const first = name.split(/[ \u00a0-]/u)[0] ?? "";
      const start = NO_NAME.test(first) ? offset + first.length + 1 : offset;
      const words = name.slice(start - offset).replace(/['’]s?$/u, "");
      if (!/^\p{L}/u.test(words) || NO_NAME.test(words)) continue;
      const end = start + words.length;
      if (covered.some((one) => one.start < end && start < one.end) || found.has(start)) continue;
      found.set(start, { words, start, cue });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
