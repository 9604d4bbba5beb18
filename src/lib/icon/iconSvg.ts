/** The sizes of the icon as PNG, in pixels, and how much of each the drawing takes. Phones round off what they call maskable: all but the middle 80 per cent. */
export const ICONS = [
  { name: "icon-192", size: 192, share: 1, purpose: "any" },
  { name: "icon-512", size: 512, share: 1, purpose: "any" },
  { name: "icon-maskable-512", size: 512, share: 0.72, purpose: "maskable" },
  { name: "apple-touch-icon", size: 180, share: 0.84, purpose: null },
] as const;

export type Icon = (typeof ICONS)[number];

/**
 * The one drawing of the icon, smaller on paper that fills its frame.
 *
 * @param drawing an SVG with a viewBox from 0 0, its own paper included.
 */
export function iconSvg(drawing: string, share: number, paper: string): string {
  const size = Number(/viewBox="0 0 (\d+) \1"/u.exec(drawing)?.[1]);
  if (!(size > 0)) throw new Error("icon.svg: Unexpected viewBox, expected a square from 0 0");
  const margin = (size * (1 - share)) / 2;
  const inner = drawing.replace(/^<svg[^>]*>|<\/svg>\s*$/gu, "");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path fill="${paper}" d="M0 0h${size}v${size}H0z"/><g transform="translate(${margin} ${margin}) scale(${share})">${inner}</g></svg>`;
}
