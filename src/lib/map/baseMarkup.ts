import type { LayerName } from "./basemap.ts";
import type { BaseDrawing } from "./drawBase.ts";

/** The class of each layer, drawn in this order: water lies on land, lines on water. */
const CLASSES: readonly [LayerName, string][] = [
  ["land", "land"],
  ["lakes", "lake"],
  ["rivers", "river"],
  ["provinces", "province"],
  ["coast", "coast"],
  ["borders", "border"],
];

/** A base as markup of SVG: what lies under the dots. Made of numbers and letters only, so it may stand in a page as it is. */
export function baseMarkup(base: BaseDrawing, width: number, height: number): string {
  const paths = CLASSES.flatMap(([layer, name]) =>
    base[layer] ? [`<path class="${name}" d="${base[layer]}"/>`] : [],
  );
  return `<rect class="sea" width="${width}" height="${height}"/>${paths.join("")}`;
}

/**
 * A base as a file of its own, for pages that share it. An image has no part in the style of the page that shows it, so it
 * brings its own.
 * @param style - the rules of tokens and base, as they stand in src/styles
 */
export function baseFile(base: BaseDrawing, width: number, height: number, style: string): string {
  const css = style.replaceAll(/\/\*.*?\*\//gsu, "").replaceAll(/\s+/gu, " ");
  return `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${css}</style>${baseMarkup(base, width, height)}</svg>\n`;
}
