/** A rectangle of the drawing: left, top, right, bottom. */
export type Rect = readonly [number, number, number, number];

/** A dot that wants its name beside it. */
export interface LabelWish {
  x: number;
  y: number;
  /** Of the dot with its ring. */
  radius: number;
  /** Of the text. */
  width: number;
}

export interface Label {
  /** Start of the text when `anchor` is "start", its middle or end otherwise; its baseline. */
  x: number;
  y: number;
  anchor: "start" | "middle" | "end";
  /** What is pressed: the text, a full line high, and the dot where the text stands beside it. */
  target: Rect;
  /** A hairline from the dot to a text that does not stand beside it. */
  leader: readonly [number, number, number, number] | null;
}

/** Height of what is pressed: 24 px on a phone, where a drawing of 352 units is 328 px wide. */
export const ROW = 26;

/** Space between a dot and its text. */
const GAP = 4;

/** Space between a text and another one's dot, so that it does not seem to belong to it. */
const APART = 4;

/** Where the text may go, best first: right and left are read with the dot most easily. */
const SIDES: readonly (readonly [dx: -1 | 0 | 1, dy: -1 | 0 | 1])[] = [
  [1, 0],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
  [0, -1],
  [0, 1],
];

/** How far off the text may stand, in units from the dot; from the second on with a leader. */
const REACHES = [0, 12, 20, 28, 38, 50, 64, 80];

/** What labels are set on: its size and that of the letters, and rectangles that are no longer free. */
export interface Sheet {
  width: number;
  height: number;
  size: number;
  taken: readonly Rect[];
}

/** Rounds of setting: in each those come first that had no room, or none beside their dot, in the one before. */
const ROUNDS = 12;

/** With more names than this there is no best order to be found, and a round takes long. */
const MANY = 24;
const ROUNDS_OF_MANY = 2;

/** A name that is missing is worse than so many that need a leader. */
const MISSING = 100;

/**
 * Finds a place for each label, in the order given: none lies over another, over a dot, over what is `taken`, or beyond
 * the edge. Null where there is no room. The same wishes give the same places.
 */
export function placeLabels(wishes: readonly LabelWish[], sheet: Sheet): (Label | null)[] {
  let order = wishes.map((_, index) => index);
  let best: (Label | null)[] = wishes.map(() => null);
  let least = Number.POSITIVE_INFINITY;
  const rounds = wishes.length > MANY ? ROUNDS_OF_MANY : ROUNDS;
  for (let round = 0; round < rounds && least > 0; round++) {
    const labels = setLabels(wishes, order, sheet);
    const missing = order.filter((index) => labels[index] === null);
    const led = order.filter((index) => labels[index]?.leader);
    const faults = MISSING * missing.length + led.length;
    if (faults < least) [best, least] = [labels, faults];
    const troubled = new Set([...missing, ...led]);
    order = [...troubled, ...order.filter((index) => !troubled.has(index))];
  }
  return best;
}

function setLabels(
  wishes: readonly LabelWish[],
  order: readonly number[],
  { width, height, size, taken }: Sheet,
): (Label | null)[] {
  const sheet: Rect = [2, 2, width - 2, height - 2];
  const dots = wishes.map(({ x, y, radius }): Rect => [x - radius, y - radius, x + radius, y + radius]);
  const full: Rect[] = [...taken];
  const labels: (Label | null)[] = wishes.map(() => null);
  for (const index of order) {
    const wish = wishes[index];
    if (!wish) continue;
    const others = dots.filter((_, other) => !isSamePlace(wishes[other], wish));
    const hasDot = !wishes.some((other, i) => labels[i] && isSamePlace(other, wish));
    const near = reachOf(wish);
    const inReach = full.filter((one) => overlaps(one, near));
    const dotsInReach = others.filter((one) => overlaps(one, near));
    const isFree = (rect: Rect, apart: number): boolean =>
      !inReach.some((one) => overlaps(rect, one)) &&
      !dotsInReach.some((one) => overlaps(widen(rect, apart), one));
    const label = firstOf(
      candidates(wish, size, hasDot),
      ({ target, leader }) =>
        contains(sheet, target) &&
        isFree(target, APART) &&
        (leader === null || along(leader, wish.radius).every((step) => isFree(step, 0))),
    );
    if (!label) continue;
    full.push(label.target, ...(label.leader ? along(label.leader, wish.radius) : []));
    labels[index] = label;
  }
  return labels;
}

/** As far from a dot as its name may stand. */
function reachOf({ x, y, radius, width }: LabelWish): Rect {
  const far = radius + GAP + Math.max(...REACHES) + ROW + APART;
  return [x - far - width, y - far, x + far + width, y + far];
}

function firstOf<T>(items: Iterable<T>, fits: (item: T) => boolean): T | null {
  for (const item of items) if (fits(item)) return item;
  return null;
}

function* candidates(wish: LabelWish, size: number, hasDot: boolean): Generator<Label> {
  for (const reach of REACHES) for (const [dx, dy] of SIDES) yield labelAt(wish, dx, dy, reach, size, hasDot);
}

function isSamePlace(a: LabelWish | undefined, b: LabelWish): boolean {
  return a !== undefined && Math.hypot(a.x - b.x, a.y - b.y) < 1;
}

/** `hasDot`: the dot belongs to what is pressed. Of places that share a point only the first has it. */
function labelAt(
  wish: LabelWish,
  dx: -1 | 0 | 1,
  dy: -1 | 0 | 1,
  reach: number,
  size: number,
  hasDot: boolean,
): Label {
  const { x, y, radius, width } = wish;
  const away = radius + GAP + reach;
  const left = dx > 0 ? x + away : dx < 0 ? x - away - width : x - width / 2;
  // Aslant a text stands half a line off; above and below it clears the dot.
  const middle = y + dy * (dx === 0 ? away + ROW / 2 - GAP : Math.max(size * 0.8, reach));
  // A short name is pressed as wide as high.
  const side = Math.max(2, (ROW - width) / 2);
  const text: Rect = [left - side, middle - ROW / 2, left + width + side, middle + ROW / 2];
  const dot: Rect = [x - radius, y - radius, x + radius, y + radius];
  const edge = dx > 0 ? left - 1 : dx < 0 ? left + width + 1 : x;
  const edgeY = dx === 0 ? middle - dy * (size / 2) : middle;
  return {
    x: dx > 0 ? left : dx < 0 ? left + width : x,
    y: middle + size * 0.33,
    anchor: dx > 0 ? "start" : dx < 0 ? "end" : "middle",
    target: reach === 0 && hasDot ? cover(text, dot) : text,
    leader: reach === 0 ? null : [x, y, edge, edgeY],
  };
}

/** Small squares along a leader, so that nothing is set over it. */
function along([x1, y1, x2, y2]: readonly [number, number, number, number], radius: number): Rect[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const squares: Rect[] = [];
  for (let at = radius + 2; at < length - 2; at += 2) {
    const [x, y] = [x1 + ((x2 - x1) * at) / length, y1 + ((y2 - y1) * at) / length];
    squares.push([x - 1.5, y - 1.5, x + 1.5, y + 1.5]);
  }
  return squares;
}

function cover(a: Rect, b: Rect): Rect {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function widen([left, top, right, bottom]: Rect, by: number): Rect {
  return [left - by, top - by, right + by, bottom + by];
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function contains(outer: Rect, inner: Rect): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}
