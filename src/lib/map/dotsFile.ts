import { escapeText } from "../html/escapeText.ts";
import { type PlaceMap, TEXT } from "./placeMap.ts";
import { isMeasured, textWidth } from "./textWidth.ts";

/**
 * The dots and names of a map as a file of its own, to lie over the file of its base (`baseFile`). Nothing in it is a link: a
 * page that shows it lists its places. An image has no part in the fonts of the page, so each name is set to the width that it
 * was placed with, where that was not guessed (other scripts).
 * @param style - the rules of tokens and maps, as they stand in src/styles
 */
export function dotsFile({ width, height, dots, scale }: PlaceMap, scaleText: string, style: string): string {
  const css = style.replaceAll(/\/\*.*?\*\//gsu, "").replaceAll(/\s+/gu, " ");
  const bySize = [...dots].sort((a, b) => b.r - a.r);
  const marks = bySize.map(
    ({ x, y, r, uncertain }) =>
      `<circle class="dot${uncertain ? " dot--uncertain" : ""}" cx="${x}" cy="${y}" r="${r}"/>`,
  );
  const names = dots.flatMap(({ name, entries, label }) => {
    if (!label) return [];
    const { x, y, anchor, leader } = label;
    const line = leader
      ? `<line class="leader" x1="${leader[0]}" y1="${leader[1]}" x2="${leader[2]}" y2="${leader[3]}"/>`
      : "";
    const text = entries === null ? name : `${name} ${entries}`;
    const room = isMeasured(text)
      ? ` textLength="${Math.round(textWidth(text, TEXT))}" lengthAdjust="spacingAndGlyphs"`
      : "";
    return `${line}<text class="${anchor}" x="${x}" y="${y}"${room}>${escapeText(text)}</text>`;
  });
  const bar = `<path class="scale" d="M${scale.x} ${scale.y - 4}v4h${scale.length}v-4"/><text x="${scale.x}" y="${scale.y - 8}">${escapeText(scaleText)}</text>`;
  const frame = `<rect class="frame" x="0.5" y="0.5" width="${width - 1}" height="${height - 1}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="${TEXT}" font-family="serif"><style>${css}</style>${marks.join("")}${names.join("")}${bar}${frame}</svg>\n`;
}
