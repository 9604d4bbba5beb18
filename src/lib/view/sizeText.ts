import type { Words } from "../words/en.ts";
import { decimalDigits } from "../words/numbers.ts";

/** "812 bytes", "14.2 KB", "3.1 MB": thousands, as a file manager counts. */
export function sizeText(bytes: number, say: Pick<Words, "count" | "sizes" | "numbers">): string {
  if (bytes < 1000) return say.count.bytes(bytes);
  let [value, unit] = [bytes / 1000, 0];
  while (value >= 999.5 && unit < say.sizes.length - 1) {
    value /= 1000;
    unit++;
  }
  const rounded = value < 100 ? Number(value.toFixed(1)) : Math.round(value);
  return `${decimalDigits(rounded, say.numbers)}\u00a0${say.sizes[unit]}`;
}
