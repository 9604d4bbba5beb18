import { escapeXml } from "../html/escapeXml.ts";
import { textWidth } from "../map/textWidth.ts";
import { type Colours, colour } from "../style/colours.ts";
import { canWrite } from "./fontCharacters.ts";
import { PICTURE, type Picture, type PictureRow, type PictureSign } from "./picture.ts";

/** Margin, and where the axis of a row begins and ends; pixels. */
const LEFT = 72;
const RIGHT = PICTURE.width - LEFT;
const AXIS = { from: 190, to: 760 };
const ROW = 46;
/** Room of all rows, and the most that one may take. */
const ROWS = 4 * ROW;
const TALLEST_ROW = 2.2 * ROW;
/** Baseline of the last row; the hours stand under it. */
const LAST_ROW = 546;

/**
 * A picture as SVG, in the light colours of the site and its typeface. A line that the typeface cannot write is left out,
 * and the next of its titles taken: no picture may depend on the fonts of a machine.
 */
export function drawPicture(picture: Picture, colours: Colours): string {
  const ink = colour(colours, "ink");
  const soft = colour(colours, "soft");
  const title = balanced(picture.title.find(canWrite) ?? "", 62, 2);
  const below = picture.below.filter(canWrite).flatMap((line) => wrap(line, 30, 3));
  const titleAt = picture.above === "" && picture.sign === null ? 190 : 236;
  const belowAt = titleAt + (title.length - 1) * 70 + 56;
  const { sign } = picture;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}" font-family="Dateline Serif">`,
    `<path fill="${colour(colours, "paper")}" d="M0 0h${PICTURE.width}v${PICTURE.height}H0z"/>`,
    text(picture.masthead ?? "", { x: LEFT, y: 84, size: 32, fill: ink }),
    text(picture.edition, { x: RIGHT, y: 84, size: 24, fill: soft, italic: true, end: true }),
    sign === null
      ? `<path fill="${ink}" d="M${LEFT} 112H${RIGHT}v2H${LEFT}z"/>`
      : signRule(sign, colour(colours, `hue-${sign.hue}`)),
    above(picture, colours),
    ...title.map((line, i) => text(line, { x: LEFT - 3, y: titleAt + i * 70, size: 62, fill: ink })),
    ...below.map((line, i) => text(line, { x: LEFT, y: belowAt + i * 40, size: 30, fill: soft })),
    ...drawRows(picture, colours),
    "</svg>",
  ].join("");
}

/** The line over the title: the letters of the source, then its publisher or the weekday in italics. */
function above({ sign, above: words }: Picture, colours: Colours): string {
  if (sign === null)
    return text(words, { x: LEFT, y: 162, size: 32, fill: colour(colours, "soft"), italic: true });
  const letters = text(sign.siglum, {
    x: LEFT,
    y: 162,
    size: 34,
    fill: colour(colours, `hue-${sign.hue}`),
    caps: true,
  });
  const x = letters === "" ? LEFT : LEFT + textWidth(sign.siglum, 34) + 14;
  return letters + text(words, { x, y: 162, size: 32, fill: colour(colours, "soft"), italic: true });
}

function drawRows({ rows, more }: Picture, colours: Colours): string[] {
  const pitch = rows.every((row) => row.hours === null) ? ROW : Math.min(ROWS / rows.length, TALLEST_ROW);
  const soft = colour(colours, "soft");
  const drawn = rows.map((row, i) =>
    drawRow(row, LAST_ROW - (rows.length - 1 - i) * pitch, pitch / ROW, colours),
  );
  const hours = [0, 6, 12, 18, 24].map((hour) => {
    const x = AXIS.from + ((AXIS.to - AXIS.from) * hour) / 24;
    return `<text x="${x}" y="${LAST_ROW + 28}" font-size="20" fill="${soft}" text-anchor="middle">${String(hour).padStart(2, "0")}</text>`;
  });
  return [
    ...drawn,
    ...(rows.some((row) => row.hours !== null) ? hours : []),
    text(more ?? "", { x: RIGHT, y: LAST_ROW + 44, size: 24, fill: soft, italic: true, end: true }),
  ];
}

function drawRow(
  { label, hue, words, hours }: PictureRow,
  y: number,
  scale: number,
  colours: Colours,
): string {
  const fill = colour(colours, `hue-${hue}`);
  const name = text(label, { x: LEFT, y: y - 2, size: 26, fill, caps: /^\p{Lu}+$/u.test(label) });
  if (hours === null) {
    const size = 28;
    const line = wrap(words, size, 1, RIGHT - LEFT - 100)[0] ?? "";
    return name + text(line, { x: LEFT + 100, y: y - 2, size, fill: colour(colours, "ink") });
  }
  const width = AXIS.to - AXIS.from;
  const rule = (above: number, dash: string): string =>
    `<path stroke="${fill}" stroke-width="2" fill="none"${dash} d="M${AXIS.from} ${y - above}H${AXIS.to}"/>`;
  return [
    name,
    hours.full ? rule(5, "") : "",
    hours.possible ? rule(11, ' stroke-dasharray="2 5"') : "",
    ...hours.blocks.map(
      (block) =>
        `<rect fill="${fill}" x="${AXIS.from + (width * block.x) / 100}" width="${(width * block.width) / 100}" y="${y - 2 - block.y * scale}" height="${block.height * scale}"/>`,
    ),
    `<path fill="${colour(colours, "soft")}" d="M${AXIS.from} ${y}h${width}v1h-${width}z"/>`,
    ...wrap(words, 22, 2, RIGHT - AXIS.to - 22)
      .reverse()
      .map((line, i) =>
        text(line, { x: AXIS.to + 22, y: y - 2 - i * 24, size: 22, fill: colour(colours, "soft") }),
      ),
  ].join("");
}

/** The rule by which a source is known, across the picture. */
function signRule({ rule }: PictureSign, hue: string): string {
  const line = (y: number, width: number, dash = ""): string =>
    `<path stroke="${hue}" stroke-width="${width}" fill="none"${dash} d="M${LEFT} ${y}H${RIGHT}"/>`;
  if (rule === "double") return line(111, 2) + line(117, 2);
  if (rule === "dotted") return line(114, 4, ' stroke-dasharray="4 5"');
  if (rule === "dashed") return line(114, 4, ' stroke-dasharray="16 8"');
  return line(114, 4);
}

interface Style {
  x: number;
  y: number;
  size: number;
  fill: string;
  italic?: boolean;
  caps?: boolean;
  /** Does the text end at `x`? */
  end?: boolean;
}

function text(words: string, { x, y, size, fill, italic, caps, end }: Style): string {
  if (words === "" || !canWrite(words)) return "";
  const style = `${italic ? ' font-style="italic"' : ""}${end ? ' text-anchor="end"' : ""}${caps ? ' font-variant="small-caps" letter-spacing="2"' : ""}`;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}"${style}>${escapeXml(caps ? words.toLowerCase() : words)}</text>`;
}

/** A text in lines, cut at words; where there are too many, the last one ends with "…". */
function wrap(words: string, size: number, most: number, width = RIGHT - LEFT): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]} …`];
}

/** The same in lines of about equal length. */
function balanced(words: string, size: number, most: number): string[] {
  const lines = wrap(words, size, most);
  for (let width = RIGHT - LEFT - 20; width > 0; width -= 20) {
    const narrower = wrap(words, size, most + 1, width);
    if (narrower.length > lines.length) break;
    lines.splice(0, lines.length, ...narrower);
  }
  return lines;
}
