import type { Mention } from "../model/mention.ts";

/** A place that an entry mentions, with the lines and what the word stands for. A null id is a word that stands for no place. */
export interface EntryPlace {
  id: string | null;
  senses: { sense: Mention["sense"]; verbatim: string }[];
  /** Lines of the capture, each once, in order. */
  lines: number[];
}

/** The places of an entry in the order of their first mention. */
export function entryPlaces(mentions: readonly Mention[]): EntryPlace[] {
  const places = new Map<string, EntryPlace>();
  for (const { place, sense, verbatim, position } of mentions) {
    const key = place ?? `words ${verbatim}`;
    const known = places.get(key) ?? { id: place, senses: [], lines: [] };
    places.set(key, known);
    if (!known.senses.some((one) => one.sense === sense)) known.senses.push({ sense, verbatim });
    if (!known.lines.includes(position.line)) known.lines.push(position.line);
  }
  return [...places.values()];
}
