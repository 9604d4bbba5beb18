import type { LineRange } from "../model/position.ts";

/** "l. 28", "ll. 28–36", with a narrow space. */
export function linesText([first, last]: LineRange): string {
  return first === last ? `l.\u202f${first}` : `ll.\u202f${first}–${last}`;
}
