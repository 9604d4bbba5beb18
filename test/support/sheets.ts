import type { Page } from "playwright-core";

/** What the margins of @page leave of A4, in CSS pixels: 174 by 269 mm. See src/styles/print/sheet.css. */
const SHEET = { width: 658, height: 1016 } as const;

/** What is wrong on the sheets of a page, in words; and how many there are. */
export interface Sheets {
  faults: string[];
  count: number;
}

/** A line of text that is seen. */
interface Line {
  node: Node;
  words: string;
  box: DOMRect;
  /** The head that it is in, which must not end a sheet. */
  head: Element | null;
}

/** Opens the sheets that a page is printed on beside one another, as columns of that size: both are parted by the same rules. */
export async function layOutSheets(page: Page): Promise<void> {
  await page.emulateMedia({ media: "print" });
  await page.evaluate(({ width, height }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `body { inline-size: ${width}px; block-size: ${height}px; margin: 0; columns: ${width}px; column-gap: 100px; column-fill: auto }`,
    );
    document.adoptedStyleSheets = [sheet];
  }, SHEET);
}

/** Looks over the sheets that `layOutSheets` opened: lines over one another or beyond the paper, heads that what they name has left. */
export function sheetFaults(page: Page): Promise<Sheets> {
  return page.evaluate(({ width }) => {
    const faults: string[] = [];
    const lines = textLines();
    const sheetOf = (box: DOMRect): number => Math.floor((box.left + 1) / (width + 100));
    /** White space that ends a line of a capture hangs over its end. */
    const hanging = 8;
    const say = ({ words }: { words: string }): string => `“${words.slice(0, 40)}”`;
    for (const line of lines) {
      const left = sheetOf(line.box) * (width + 100);
      if (line.box.left < left - 1 || line.box.right > left + width + hanging)
        faults.push(`${say(line)} beyond the paper`);
    }
    const down = [...lines].sort((a, b) => a.box.top - b.box.top);
    down.forEach((one, i) => {
      for (const other of down.slice(i + 1)) {
        if (other.box.top > one.box.bottom - 3) break;
        // The head of a table stands on each of its sheets, and has each time the place of the first.
        if (
          one.node !== other.node &&
          one.box.left + 2 < other.box.right &&
          other.box.left + 2 < one.box.right
        )
          faults.push(`${say(one)} and ${say(other)} over one another`);
      }
    });
    lines.forEach((line, i) => {
      const next = lines.slice(i + 1).find(({ head }) => head !== line.head);
      if (line.head !== null && next && sheetOf(next.box) !== sheetOf(line.box))
        faults.push(`${say(line)} ends a sheet`);
    });
    return { faults, count: 1 + Math.max(0, ...lines.map(({ box }) => sheetOf(box))) };

    /** Every line of text that is seen, by its letters: leading is free to meet. */
    function textLines(): Line[] {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found: Line[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement;
        const words = node.textContent?.trim() ?? "";
        if (!parent || words === "" || !parent.checkVisibility() || parent.closest(".vh, script, svg"))
          continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        for (const { left, top, width: across, height } of range.getClientRects()) {
          const over = Math.max(0, height - size) / 2;
          if (across > 1)
            found.push({
              node,
              words,
              box: new DOMRect(left, top + over, across, height - 2 * over),
              head: parent.closest("h1, h2, h3, h4, dt"),
            });
        }
      }
      return found;
    }
  }, SHEET);
}
