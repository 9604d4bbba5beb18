import { parse } from "edtf";

/** True where the `edtf` package reads it at level 2, the highest. It is used as a judge and nothing else. */
export function edtfIsValid(text: string): boolean {
  try {
    parse(text, { level: 2 });
    return true;
  } catch {
    return false;
  }
}
