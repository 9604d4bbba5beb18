import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { addDays } from "../../src/lib/time/days.ts";
import { sha256 } from "../read/sha256.ts";
import { randomFrom } from "./randomFrom.ts";

/** What the generator takes its words from: texts, and the archive files of a real archive. */
export interface Material {
  /** Folder of a real archive's seeds. */
  seeds: string;
}

/** Sources have so many entries: 200 to 1,000, as real live blogs. */
const FEWEST = 200;
const MOST = 1000;

/**
 * Writes an archive of `entries` posts, the same for the same number: clock-led posts of one day each, with paragraphs,
 * quotations, credits, lost tweets, and the places and agencies of the real archive among the words.
 */
export function writeSyntheticArchive(
  folder: string,
  entries: number,
  { seeds }: Material,
): { sources: number; bytes: number } {
  mkdirSync(folder, { recursive: true });
  const random = randomFrom(entries);
  const words = vocabulary(seeds);
  for (const file of ["names.yaml", "places.yaml"])
    writeFileSync(join(folder, file), readFileSync(join(seeds, file)));
  const settings = parse(readFileSync(join(seeds, "archive.yaml"), "utf8")) as object;
  const edition = { status: "draft", version: "0", date: null };
  writeFileSync(join(folder, "archive.yaml"), stringify({ ...settings, edition, formerEditions: [] }));
  writeFileSync(join(folder, "stories.yaml"), "schemaVersion: 1\nstories: []\n");
  let left = entries;
  let sources = 0;
  let bytes = 0;
  while (left > 0) {
    const size = Math.min(left, FEWEST + Math.floor(random() * (MOST - FEWEST + 1)));
    const text = liveBlog(size, words, random);
    const day = addDays("2010-01-01", sources * 3);
    const id = `blog-${String(sources + 1).padStart(4, "0")}`;
    writeFileSync(join(folder, `${id}.txt`), text);
    writeFileSync(join(folder, `${id}.yaml`), stringify(record(id, day, text)));
    bytes += Buffer.byteLength(text);
    left -= size;
    sources++;
  }
  return { sources, bytes };
}

/** Sentences of the real captures, so that lengths, names and punctuation are real. */
function vocabulary(seeds: string): string[] {
  const text = ["000_8e93ca37566aefa4.txt", "001_fa7d09ab54128a70.txt", "002_729e47491244fbf7.txt"]
    .map((file) => readFileSync(join(seeds, file), "utf8"))
    .join("\n");
  return text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:•|\d+\.|\d{1,2}[.:]\d{2})\s*/u, "").trim())
    .filter(
      (line) => line.length > 60 && /[.!?"]$/u.test(line) && !/^(?:by |Last updated|Powered)/u.test(line),
    );
}

function liveBlog(size: number, words: readonly string[], random: () => number): string {
  const pick = (): string => words[Math.floor(random() * words.length)] ?? "";
  let text = `• ${pick()}\n  • ${pick()}\n\n`;
  // Newest first: clocks fall from 23:59, several posts to a minute in long blogs.
  for (let i = 0; i < size; i++) {
    const minute = 1439 - Math.floor((i * 1439) / size);
    const clock = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    const paragraphs = [`${clock} Post ${i + 1}. ${pick()}`];
    while (random() < 0.45) paragraphs.push(pick());
    if (random() < 0.06) paragraphs.push("Kirkuk Iraq\nReuters");
    if (random() < 0.05) paragraphs.push("The minister tweeted:");
    text += `${paragraphs.join("\n\n")}\n\n`;
  }
  return text;
}

function record(id: string, day: string, text: string): unknown {
  return {
    schemaVersion: 1,
    key: id,
    id,
    siglum: "LIV",
    title: { text: `Live coverage of ${day}`, basis: "devised" },
    publisher: null,
    publisherEvidence: [],
    platform: null,
    platformEvidence: [],
    url: null,
    language: "en",
    format: null,
    days: {
      edtf: day,
      basis: "external",
      certainty: "high",
      evidence: [
        { outside: { statement: `Generated for ${day}.`, citation: "scripts/bench" }, reason: "Generated." },
      ],
    },
    zone: { iana: null, offset: null, basis: "not-stated", verbatim: null, evidence: [] },
    dateOrder: null,
    dateOrderEvidence: [],
    order: "newest-first",
    orderEvidence: [],
    extent: { value: "complete", evidence: [] },
    contributors: [],
    rights: { statement: "http://rightsstatements.org/vocab/NKC/1.0/", holder: null, note: null },
    access: "full",
    advisories: [],
    captures: [
      { file: `${id}.txt`, sha256: sha256(text), encoding: "utf-8", method: null, capturedAt: null },
    ],
    corrections: [],
    mentions: [],
    attributions: [],
    notes: [],
  };
}
