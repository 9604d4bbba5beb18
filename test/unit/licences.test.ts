import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROJECT } from "../support/empty-folder.ts";

interface Locked {
  version?: string;
  license?: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync(join(PROJECT, "package-lock.json"), "utf8")) as {
  packages: Record<string, Locked>;
};
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== "")
  .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//u, ""), ...locked }));

/** What the packages of a licence are for, and so whether its terms reach what we hand on. The README has the same table. */
const ALLOWED: Readonly<Record<string, "any" | "tools">> = {
  MIT: "any",
  ISC: "any",
  "0BSD": "any",
  "BSD-2-Clause": "any",
  "BSD-3-Clause": "any",
  "Apache-2.0": "any",
  "MIT OR Apache-2.0": "any",
  "BlueOak-1.0.0": "any",
  "CC0-1.0": "any",
  "Python-2.0": "any",
  "(MIT OR CC0-1.0)": "any",
  "(MIT AND Zlib)": "any",
  "MPL-2.0": "tools",
  "LGPL-3.0": "tools",
  "LGPL-3.0-or-later": "tools",
  "Apache-2.0 AND LGPL-3.0-or-later": "tools",
  "Apache-2.0 AND LGPL-3.0-or-later AND MIT": "tools",
  "CPAL-1.0 OR AGPL-1.0": "tools",
};

/** Packages whose `package.json` names their licence in a form that npm does not read, and where it is named. */
const STATED: Readonly<Record<string, string>> = { "format@0.2.2": "MIT" };

const licenceOf = ({ name, version, license }: (typeof packages)[number]): string =>
  license ?? STATED[`${name}@${version}`] ?? "none";

describe("the packages that are installed", () => {
  test("all have a licence that we know", () => {
    const strange = packages.filter((one) => ALLOWED[licenceOf(one)] === undefined);
    expect(strange.map((one) => `${one.name}: ${licenceOf(one)}`)).toEqual([]);
  });

  test("are listed in the README by their licences", () => {
    const readme = readFileSync(join(PROJECT, "README.md"), "utf8");
    const table = readme.slice(readme.indexOf("| licence | packages |"), readme.indexOf("\n## Licence\n"));
    const listed = table
      .split("\n")
      .flatMap((line) => [...(/^\| ([^|]+) \|/u.exec(line)?.[1] ?? "").matchAll(/`([^`]+)`/gu)]);
    expect(new Set(listed.map(([, name]) => name))).toEqual(new Set(packages.map(licenceOf)));
    for (const one of packages)
      if (ALLOWED[licenceOf(one)] === "tools") {
        const family = one.name.replace(/^@img\/.*/u, "sharp").replace(/^lightningcss-.*/u, "lightningcss");
        expect(table, `${one.name} (${licenceOf(one)})`).toContain(`\`${family}\``);
      }
  });

  test("are locked by what they are and not by where they came from", () => {
    expect(
      packages.filter(({ integrity }) => !integrity?.startsWith("sha512-")).map(({ name }) => name),
    ).toEqual([]);
    expect(packages.filter(({ resolved }) => resolved !== undefined).map(({ name }) => name)).toEqual([]);
  });

  test("need no script to be installed", () => {
    const { allowScripts } = JSON.parse(readFileSync(join(PROJECT, "package.json"), "utf8")) as {
      allowScripts: Record<string, boolean>;
    };
    const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    expect(scripted.filter((name) => allowScripts[name] !== false)).toEqual([]);
  });
});
