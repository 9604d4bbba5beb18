import type { Entry } from "../model/entry.ts";
import type { Witness } from "../model/sourceDocument.ts";

/** What one of several captures of a source holds, against the one before it; null for the first. */
export interface WitnessRow<W> {
  witness: W;
  /** How many entries stand in it. */
  holds: number;
  /** Entries that no capture before it has, in no wording. */
  added: number | null;
  /** Entries that the capture before it words otherwise. */
  changed: number | null;
  /** Entries of the capture before it of which it has no wording. */
  gone: number | null;
}

/** The captures of a source in the order of its record, each compared with the one before. */
export function witnessRows<W extends Pick<Witness, "capture">>(
  entries: readonly Pick<Entry, "id" | "capture" | "alsoIn" | "versions">[],
  witnesses: readonly W[],
): WitnessRow<W>[] {
  const seen = new Set<string>();
  let before: ReadonlySet<string> = new Set();
  return witnesses.map((witness, index) => {
    const here = entries.filter((entry) => standsIn(entry, witness.capture.sha256));
    const ids = new Set(here.map(({ id }) => id));
    const rewords =
      (among: ReadonlySet<string>) =>
      (entry: Pick<Entry, "id" | "versions">): boolean =>
        !among.has(entry.id) && entry.versions.some(({ id }) => among.has(id));
    const left = entries.filter(({ id }) => before.has(id) && !ids.has(id));
    const row = {
      witness,
      holds: here.length,
      added: index === 0 ? null : here.filter((entry) => !seen.has(entry.id) && !rewords(seen)(entry)).length,
      changed: index === 0 ? null : here.filter(rewords(before)).length,
      gone: index === 0 ? null : left.filter((entry) => !rewords(ids)(entry)).length,
    };
    for (const id of ids) seen.add(id);
    before = ids;
    return row;
  });
}

/** True where a capture holds an entry, word for word. */
export function standsIn({ capture, alsoIn }: Pick<Entry, "capture" | "alsoIn">, sha256: string): boolean {
  return capture.sha256 === sha256 || alsoIn.some((place) => place.sha256 === sha256);
}
