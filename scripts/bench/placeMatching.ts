import { PlaceRecord } from "../../src/lib/model/placeRecord.ts";
import { readCapture } from "../pipeline/capture.ts";
import type { EntryDraft } from "../pipeline/entryDraft.ts";
import { findMentions, placeMatcher } from "../pipeline/places.ts";
import { randomFrom } from "./randomFrom.ts";

export interface PlaceMatching {
  entries: number;
  spellings: number;
  megabytes: number;
  mentions: number;
  undecided: number;
  seconds: number;
}

/** Entries of one capture, as a live blog has them. */
const PER_CAPTURE = 500;

/** Words of an entry, and the share of places among them, as in the three captures (5,974 words, 109 entries, 318 mentions). */
const WORDS = 55;
const SHARE = 0.053;

/** Finds the places in made-up entries, the same each time: one place in ten is a capital. */
export function benchPlaceMatching(entries = 100_000, spellings = 2_000): PlaceMatching {
  const random = randomFrom(entries);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const syllables = [
    "ba",
    "dar",
    "ka",
    "mos",
    "ti",
    "rah",
    "lun",
    "sa",
    "ver",
    "no",
    "shi",
    "el",
    "gor",
    "pa",
  ];
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join("");
  const names = new Set<string>();
  while (names.size < spellings) {
    const name = word();
    names.add((random() < 0.3 ? `Al ${capital(word())} ` : "") + capital(name));
  }
  const list = [...names];
  const { matcher } = placeMatcher({
    schemaVersion: 1,
    places: list.map((name, index) => record(`place-${index}`, name, index % 10 === 0)),
    notPlaces: list.slice(0, 100).map((name) => ({ phrase: `${name} Times`, why: "newspaper", name: null })),
  });
  const common = Array.from({ length: 500 }, word);
  const entry = (): string =>
    Array.from({ length: WORDS }, () => (random() < SHARE ? `in ${pick(list)}` : pick(common))).join(" ");
  let [mentions, undecided, bytes, seconds] = [0, 0, 0, 0];
  for (let done = 0; done < entries; done += PER_CAPTURE) {
    const size = Math.min(PER_CAPTURE, entries - done);
    const text = Array.from({ length: size }, entry).join("\n");
    const capture = readCapture("bench.txt", new TextEncoder().encode(text), "", "utf-8");
    bytes += capture.bytes.length;
    const drafts = capture.lines.map(({ start, end }) => draft(start, end));
    const started = performance.now();
    for (const one of drafts) {
      const found = findMentions(capture, one, matcher, () => null);
      mentions += found.mentions.length;
      undecided += found.undecided.length;
    }
    seconds += (performance.now() - started) / 1000;
  }
  return {
    entries,
    spellings,
    megabytes: Math.round(bytes / 100_000) / 10,
    mentions,
    undecided,
    seconds: Math.round(seconds * 100) / 100,
  };
}

export function placeMatchingText(result: PlaceMatching): string {
  const { entries, spellings, megabytes, mentions, undecided, seconds } = result;
  const number = (value: number): string => value.toLocaleString("en");
  return `${number(entries)} entries (${megabytes} MB), ${number(spellings)} spellings: ${number(mentions)} mentions, ${number(undecided)} undecided, in ${seconds} s`;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function draft(start: number, end: number): EntryDraft {
  const piece = { kind: "text", start, end };
  const part = { kind: "text", start, end, pieces: [piece] };
  return { kind: "post", start, end, parts: [part], repeats: null } as unknown as EntryDraft;
}

function record(id: string, name: string, isCapital: boolean): PlaceRecord {
  return PlaceRecord.parse({
    id,
    name,
    nameSource: null,
    kind: "city",
    within: null,
    point: null,
    pointSource: null,
    certainty: null,
    capitalOf: isCapital ? "place-1" : null,
    same: { geonames: null, wikidata: null },
    variants: [name],
    not: [],
    note: null,
  });
}
