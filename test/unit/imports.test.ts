import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../../scripts/write/replaceFolder.ts";
import { PROJECT } from "../support/empty-folder.ts";

/** An import as it stands in a file: from which file to which file or package, both as paths from the project. */
interface Import {
  from: string;
  to: string;
}

const files = ["src", "scripts"]
  .flatMap((room) => listFiles(join(PROJECT, room)).map((file) => `${room}/${file}`))
  .filter((file) => /\.(ts|astro|mdx)$/u.test(file) && !file.startsWith("src/content/"));

const source = (file: string): string => readFileSync(join(PROJECT, file), "utf8");

const imports: Import[] = files.flatMap((from) =>
  [...source(from).matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\(\s*)["']([^"'\n]+)["']/gu)].map(
    ([, name = ""]) => ({
      from,
      to: name.startsWith(".")
        ? relative(PROJECT, join(PROJECT, dirname(from), name)).replaceAll("\\", "/")
        : name,
    }),
  ),
);

/** The imports that a rule forbids, as "file imports file". */
function forbidden(rule: (imported: Import) => boolean): string[] {
  return imports.filter(rule).map(({ from, to }) => `${from} imports ${to}`);
}

const within = (room: string) => (path: string) => path.startsWith(`${room}/`);

test("every import of our own leads to a file", () => {
  const inside = imports.filter(({ to }) => /^(src|scripts|seeds|test)\//u.test(to));
  expect(inside.length).toBeGreaterThan(100);
  expect(
    forbidden(
      ({ to }) => inside.some((one) => one.to === to) && !existsSync(join(PROJECT, to.replace(/\?.*$/u, ""))),
    ),
  ).toEqual([]);
});

test("scripts import src/lib and no other room", () => {
  expect(
    forbidden(({ from, to }) => within("scripts")(from) && within("src")(to) && !within("src/lib")(to)),
  ).toEqual([]);
});

test("src never imports scripts, seeds or tests", () => {
  expect(forbidden(({ from, to }) => within("src")(from) && /^(scripts|seeds|test)\//u.test(to))).toEqual([]);
});

test("src/lib is pure: no Astro, no Node, no other room", () => {
  expect(
    forbidden(
      ({ from, to }) =>
        within("src/lib")(from) &&
        (/^(astro|node)[:/]|^astro$/u.test(to) || (/^(src|scripts)\//u.test(to) && !within("src/lib")(to))),
    ),
  ).toEqual([]);
  const impure =
    /\b(process\.|Date\.now\(|new Date\(\)|Math\.random\(|Intl\.DateTimeFormat\(\)|toLocale\w*\(\)|localeCompare\()/u;
  expect(files.filter((file) => within("src/lib")(file) && impure.test(source(file)))).toEqual([]);
});

test("formats import no other format; only their table does", () => {
  const format = within("scripts/formats");
  expect(
    forbidden(
      ({ from, to }) =>
        format(from) &&
        format(to) &&
        from !== "scripts/formats/index.ts" &&
        to !== "scripts/formats/format.ts",
    ),
  ).toEqual([]);
  const own = files.filter((file) => format(file) && !/\/(index|format)\.ts$/u.test(file));
  expect(
    own.filter((file) => !imports.some(({ from, to }) => from === "scripts/formats/index.ts" && to === file)),
  ).toEqual([]);
});

test("only src/collections.ts asks Astro for collections", () => {
  const askers = files.filter((file) => /\bgetCollection\(|\bgetEntry\(/u.test(source(file)));
  expect(askers.filter((file) => file !== "src/collections.ts")).toEqual([]);
});

test("only src/captures.ts reads the bytes of captures for pages", () => {
  const readers = imports.filter(
    ({ from, to }) => /^src\/(pages|components|layouts)\//u.test(from) && /^node:fs/u.test(to),
  );
  expect(readers).toEqual([]);
});

test("only src/lib/routes.ts spells addresses", () => {
  const address =
    /["'`](?:\.?\/)?(?:days|sources|places|names|stories|captures|e)\/(?:\$\{|["'`])|href=["']\/[a-z]/u;
  const spelling = files.filter(
    (file) =>
      within("src")(file) &&
      file !== "src/lib/routes.ts" &&
      !file.startsWith("src/styles/") &&
      lines(file).some((line) => address.test(line)),
  );
  expect(spelling).toEqual([]);
});

/** The lines of a file that are neither an import nor a comment. */
function lines(file: string): string[] {
  return source(file)
    .split("\n")
    .filter((line) => !/^\s*(import\b|\/\/|\/?\*)/u.test(line));
}
