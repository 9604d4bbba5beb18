import type { Words } from "../words/en.ts";

/** What a note on the clocks of a day needs to know of a source. */
export interface ClockFacts {
  name: string;
  /** "GMT", or null where no zone is stated. */
  zone: string | null;
  /** Does it print a clock beside any post of the day? */
  prints: boolean;
}

/**
 * Why the sources of a day stand apart. Clocks are compared, and an order between sources is stated, only where both print
 * clocks and both zones are known.
 */
export function clocksNote(
  sources: readonly ClockFacts[],
  say: Pick<Words, "day" | "semicolon">,
): { title: string; text: string } | null {
  const { clocks } = say.day;
  const [only] = sources;
  if (!only) return null;
  if (sources.length === 1)
    return { title: only.prints ? clocks.one : clocks.none, text: `${sentence(only, say)}.` };
  const text = sources.map((source) => sentence(source, say)).join(say.semicolon);
  const comparable = sources.every(({ zone, prints }) => prints && zone !== null);
  if (comparable) return { title: clocks.stated, text: clocks.ownClock(text) };
  return { title: clocks.several(sources.length), text: clocks.apart(text) };
}

function sentence({ name, zone, prints }: ClockFacts, { day: { clocks } }: Pick<Words, "day">): string {
  if (zone !== null) return prints ? clocks.printsIn(name, zone) : clocks.statesOnly(name, zone);
  return prints ? clocks.printsNoZone(name) : clocks.nothing(name);
}
