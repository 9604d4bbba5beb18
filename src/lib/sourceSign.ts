/** The signs by which a source is known, beside its letters: a hue and a rule. Pairs repeat after 32 sources, the letters never. */
export interface SourceSign {
  /** `data-hue`: 1 to 8, see src/styles/tokens.css. */
  hue: number;
  /** `data-rule`: see src/styles/parts/source-mark.css. */
  rule: "solid" | "double" | "dotted" | "dashed";
}

const HUES = 8;
const RULES = ["solid", "double", "dotted", "dashed"] as const;

/** The sign of the source that was the `position`-th to join the archive, counted from 0. */
export function sourceSign(position: number): SourceSign {
  if (!Number.isInteger(position) || position < 0) throw new RangeError(`Not a position: ${position}`);
  const rule = RULES[(position + Math.floor(position / HUES)) % RULES.length] ?? "solid";
  return { hue: (position % HUES) + 1, rule };
}
