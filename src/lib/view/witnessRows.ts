import type { Entry } from "../model/entry.ts";
import type { Witness } from "../model/sourceDocument.ts";

type Witnessed = Pick<Entry, "id" | "capture" | "alsoIn" | "versions">;

/** What one of several captures of a source holds, against the one before it; null for the first. */
export interface WitnessRow<W, E> {
  witness: W;
  /** The capture before it. */
  before: W | null;
  /** How many entries stand in it. */
  holds: number;
  /** Entries that no capture before it has, in no wording. */
  added: E[] | null;
  /** Entries that the capture before it words otherwise, each with what stood there. */
  changed: { from: E; to: E }[] | null;
  /** Entries of the capture before it of which it has no wording. */
  gone: E[] | null;
}

/** The captures of a source in the order of its record, each compared with the one before. */
export function witnessRows<W extends Pick<Witness, "capture">, E extends Witnessed>(
  entries: readonly E[],
  witnesses: readonly W[],
): WitnessRow<W, E>[] {
  const seen = new Set<string>();
  let before: ReadonlyMap<string, E> = new Map();
  return witnesses.map((witness, index) => {
    const here = entries.filter((entry) => standsIn(entry, witness.capture.sha256));
    const ids = new Map(here.map((entry) => [entry.id, entry]));
    const isWordingOf = ({ versions }: E, among: { has: (id: string) => boolean }): boolean =>
      versions.some(({ id }) => among.has(id));
    const changed = here.flatMap((to) => {
      const from = before.has(to.id) ? null : to.versions.find(({ id }) => before.has(id));
      return from ? [{ from: before.get(from.id) as E, to }] : [];
    });
    const row = {
      witness,
      before: witnesses[index - 1] ?? null,
      holds: here.length,
      added: here.filter((entry) => !seen.has(entry.id) && !isWordingOf(entry, seen)),
      changed,
      gone: [...before.values()].filter((entry) => !ids.has(entry.id) && !isWordingOf(entry, ids)),
    };
    for (const id of ids.keys()) seen.add(id);
    before = ids;
    return index === 0 ? { ...row, added: null, changed: null, gone: null } : row;
  });
}

/** True where a capture holds an entry, word for word. */
export function standsIn({ capture, alsoIn }: Pick<Entry, "capture" | "alsoIn">, sha256: string): boolean {
  return capture.sha256 === sha256 || alsoIn.some((place) => place.sha256 === sha256);
}
