import { type Entry, entryText } from "../../src/lib/model/entry.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { plainLine } from "../languages/plainLine.ts";

/** What a person says of a document: its entries in order, with their first words and what is printed of their times. */
export interface Labelled {
  entries: { firstWords: string; time: string | null }[];
  /** Name of the format, where several fit and the archivist would name one. */
  format?: string;
}

/** Counts over one document or several. */
export interface Figures {
  expected: number;
  found: number;
  /** Entries that begin where one was labelled. */
  right: number;
  /** Labelled entries with a printed time. */
  printed: number;
  timesRight: number;
  /** Entries with a clock that the document does not print for them. */
  invented: number;
  remarks: string[];
}

/** Compares the posts of a document with labels: the longest common sequence of beginnings, then their times. */
export function figuresOf(labelled: Labelled, document: SourceDocument | null): Figures {
  const posts = (document?.entries ?? []).filter(({ kind }) => kind === "post");
  const labels = labelled.entries;
  const pairs = align(labels.length, posts.length, (i, j) => begins(labels[i], posts[j]));
  const paired = new Map(pairs);
  const remarks: string[] = [];
  let timesRight = 0;
  let invented = 0;
  labels.forEach((label, i) => {
    const post = posts[paired.get(i) ?? -1];
    if (!post) remarks.push(`missed: ${label.time ?? "-"} ${label.firstWords}`);
    else if (label.time !== null) {
      if (sameTime(label.time, post)) timesRight++;
      else remarks.push(`time ${label.time} read as ${post.date.verbatim} (${post.date.time.value})`);
    } else if (post.date.time.value !== null) {
      invented++;
      remarks.push(`time ${post.date.time.value} of ${label.firstWords}, which has none`);
    }
  });
  const taken = new Set(paired.values());
  posts.forEach((post, j) => {
    if (taken.has(j)) return;
    remarks.push(
      `too much: line ${post.capture.lines[0]}: ${post.date.verbatim ?? "-"} ${entryText(post).slice(0, 50)}`,
    );
  });
  return {
    expected: labels.length,
    found: posts.length,
    right: pairs.length,
    printed: labels.filter(({ time }) => time !== null).length,
    timesRight,
    invented,
    remarks,
  };
}

export function sumFigures(all: readonly Figures[]): Figures {
  const sum = (of: (figures: Figures) => number): number =>
    all.reduce((total, figures) => total + of(figures), 0);
  return {
    expected: sum(({ expected }) => expected),
    found: sum(({ found }) => found),
    right: sum(({ right }) => right),
    printed: sum(({ printed }) => printed),
    timesRight: sum(({ timesRight }) => timesRight),
    invented: sum(({ invented }) => invented),
    remarks: [],
  };
}

const fold = (text: string): string => plainLine(text).replace(/\s+/gu, " ").trim().toLowerCase();

/** From the first letter or number on: marks before it are no words. */
const opening = (text: string): string => fold(text).replace(/^[^\p{L}\p{N}]+/u, "");

/** An entry begins as labelled: with the first words, and where there are none, with the time. */
function begins(label: Labelled["entries"][number] | undefined, post: Entry | undefined): boolean {
  if (!label || !post) return false;
  const text = opening(entryText(post));
  if (label.firstWords === "") return text === "" && label.time !== null && sameTime(label.time, post);
  const list = opening(label.firstWords).split(" ");
  // Marks behind the last word, as in "A headline +++", are no words either.
  while (list.length > 1 && !/[\p{L}\p{N}]/u.test(list.at(-1) ?? "")) list.pop();
  const words = list.join(" ");
  const at = text.slice(0, LONGEST_NAME + words.length).indexOf(words);
  return at === 0 || (at > 0 && /[:>|)\]–—-][^\p{L}\p{N}]*$/u.test(text.slice(0, at)));
}

/** Of one who is named before the words, which some count to them and some do not: "David: Thanks". Characters. */
const LONGEST_NAME = 60;

/** The stamp as read is the one labelled, and its clock is none but the one printed there. */
function sameTime(time: string, { date }: Entry): boolean {
  const printed = fold(time)
    .replace(/[\s:.,|[\]-]+$/u, "")
    .replace(/^\[/u, "");
  const read = fold(date.verbatim ?? "").replace(/^\[|\]$/gu, "");
  if (read !== printed && !read.includes(printed) && !(read.length >= 4 && printed.includes(read)))
    return false;
  const value = date.time.value;
  if (value === null) return true;
  const [hour = 0, minute] = value.split(":").map(Number);
  const numbers = [...printed.matchAll(/\d+/gu)].map(([digits]) => digits);
  const pairs = numbers.flatMap((digits, i): [number, number | undefined][] => [
    [Number(digits), numbers[i + 1] === undefined ? undefined : Number(numbers[i + 1])],
    [Number(digits.slice(0, 2)), Number(digits.slice(2))],
  ]);
  return pairs.some(
    ([h, m]) => (h === hour || h % 12 === hour % 12) && (minute === undefined || m === minute),
  );
}

/** The longest common sequence, as pairs of indices. */
function align(n: number, m: number, same: (i: number, j: number) => boolean): [number, number][] {
  const best = Array.from({ length: n + 1 }, () => new Uint32Array(m + 1));
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--)
      (best[i] as Uint32Array)[j] = same(i, j)
        ? 1 + (best[i + 1]?.[j + 1] ?? 0)
        : Math.max(best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    if (same(i, j)) pairs.push([i++, j++]);
    else if ((best[i + 1]?.[j] ?? 0) >= (best[i]?.[j + 1] ?? 0)) i++;
    else j++;
  }
  return pairs;
}
