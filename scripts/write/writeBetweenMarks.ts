import { readFileSync, writeFileSync } from "node:fs";

/**
 * Puts a text between two marks of a file, `<!-- name -->` and `<!-- /name -->`, each on a line of its own.
 *
 * @throws where the file has no such marks.
 */
export function writeBetweenMarks(file: string, name: string, text: string): void {
  const marks = new RegExp(`(<!-- ${name} -->\\n).*?(<!-- /${name} -->)`, "su");
  const before = readFileSync(file, "utf8");
  if (!marks.test(before)) throw new Error(`${file}: expected <!-- ${name} --> … <!-- /${name} -->`);
  writeFileSync(
    file,
    before.replace(marks, (_, start: string, end: string) => `${start}${text}\n${end}`),
  );
}
