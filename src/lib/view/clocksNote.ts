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
export function clocksNote(sources: readonly ClockFacts[]): { title: string; text: string } | null {
  const [only] = sources;
  if (!only) return null;
  if (sources.length === 1) {
    if (!only.prints) return { title: "No clock.", text: `${sentence(only)}.` };
    return { title: "One clock.", text: `${sentence(only)}.` };
  }
  const text = sources.map(sentence).join("; ");
  const comparable = sources.every(({ zone, prints }) => prints && zone !== null);
  if (comparable)
    return { title: "Clocks with stated zones.", text: `${text}. Each source is shown by its own clock.` };
  const count = ["", "", "Two", "Three", "Four", "Five", "Six"][sources.length] ?? String(sources.length);
  return {
    title: `${count} clocks, not one.`,
    text: `${text}. They are kept apart, not aligned and not merged: nothing says which post of one came before which of another.`,
  };
}

function sentence({ name, zone, prints }: ClockFacts): string {
  if (zone !== null)
    return prints
      ? `${name} prints times in ${zone}`
      : `${name} states ${zone} but prints no time beside its posts`;
  return prints ? `${name} prints times and states no zone` : `${name} prints no time and states no zone`;
}
