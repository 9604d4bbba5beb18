import type { Entry } from "../model/entry.ts";
import { partText } from "../model/part.ts";

/** Characters. A column of a printed day holds 2,100 (56 lines of 38); what fills less than half of it need not be parted. */
const LONG = 900;

/** May paper part the entry, where it reaches the end of a column? */
export function isLong({ parts }: Pick<Entry, "parts">): boolean {
  return parts.reduce((sum, part) => sum + partText(part).length, 0) > LONG;
}
