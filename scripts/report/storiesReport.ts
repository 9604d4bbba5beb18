import { stringify } from "yaml";
import type { Entry } from "../../src/lib/model/entry.ts";
import type { Link, StoryCandidate } from "../pipeline/storyCandidates.ts";

/** Links of an entry that are told; the strongest stand first. */
const MOST_REASONS = 3;

/** First words of an entry that stand on one line of its capture, or null. */
export type FirstWords = (entry: Entry) => string | null;

/** What `npm run stories` says: YAML to paste into stories.yaml, with the reasons as comments. */
export function storiesReport(candidates: readonly StoryCandidate[], firstWords: FirstWords): string {
  if (candidates.length === 0)
    return "Nothing to propose: stories.yaml has every group of entries that was found.";
  const parts = candidates.map((candidate, index) => candidateText(candidate, index + 1, firstWords));
  return [
    `# ${numberOf(candidates.length, "candidate", "candidates")}. A program found them; whether they are of one event is for you to decide.`,
    "# Paste what you keep into stories.yaml, and fill in what is empty. Nothing was written.",
    ...parts,
  ].join("\n");
}

function candidateText(
  { entries, links, story }: StoryCandidate,
  number: number,
  firstWords: FirstWords,
): string {
  const sources = new Set(entries.map(({ source }) => source)).size;
  const size = `${numberOf(entries.length, "entry", "entries")} of ${numberOf(sources, "source", "sources")}`;
  const shown = story === null ? entries : story.missing;
  const items = shown.flatMap((entry) => {
    const quote = firstWords(entry);
    const item = { source: entry.source, lines: entry.capture.lines, quote: quote ?? "" };
    const flow = stringify(item, { collectionStyle: "flow", lineWidth: 0 }).trim();
    return [...reasons(entry, links).map((reason) => `      # ${reason}`), `      - ${flow}`];
  });
  if (story !== null)
    return [``, `# ${number}. ${size}; the story ${story.id} lacks these:`, ...items].join("\n");
  return [
    "",
    `# ${number}. ${size}, in no story:`,
    "  - id:",
    "    title:",
    "    entries:",
    ...items,
    "    who:",
    "    when:",
    "    why:",
  ].join("\n");
}

/** Why an entry stands there: "like bbc-iraq 27: “call to arms”", "names tal-afar and reuters, as aljazeera 15-19". */
function reasons(entry: Entry, links: readonly Link[]): string[] {
  return links
    .filter(({ a, b }) => a === entry || b === entry)
    .sort((one, other) => other.words.length - one.words.length || other.named.length - one.named.length)
    .slice(0, MOST_REASONS)
    .flatMap(({ a, b, words, named }) => {
      const other = placeOf(a === entry ? b : a);
      const told = [
        words.length > 0 ? `like ${other}: ${words.map(quoted).join(", ")}` : "",
        named.length > 0 ? `names ${named.join(", ")}, as ${other}` : "",
      ];
      return told.filter((text) => text !== "");
    });
}

/** Captured words in a comment of one line: nothing in them can end it. */
function quoted(words: string): string {
  return `“${words.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")}”`;
}

function placeOf({ source, capture: { lines } }: Entry): string {
  return `${source} ${lines[0] === lines[1] ? lines[0] : lines.join("-")}`;
}

function numberOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
