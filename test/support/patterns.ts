import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { PROJECT } from "./empty-folder.ts";
import { listFiles } from "./list-files.ts";

/** A regular expression of the program. */
export interface Pattern {
  source: string;
  flags: string;
  /** `scripts/formats/x.ts:12` of each place where it stands; for one that is put together, the module that makes it. */
  at: string[];
}

/** Folders of modules, from that of the project; one that is not there holds none. */
export interface PatternFolders {
  /** Where patterns that are written out are looked for. */
  written: readonly string[];
  /** Modules that are loaded, to catch the patterns that they put together. Commands do their work when they are loaded. */
  made: readonly string[];
}

/**
 * Every regular expression of some folders: those that are written out, read from the code, and those that are put together
 * when a module is loaded, caught while it is. Modules must not have been loaded before.
 */
export async function patternsOf({ written, made }: PatternFolders): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const add = (source: string, flags: string, at: string): void => {
    const key = `/${source}/${flags}`;
    const known = found.get(key);
    if (!known) found.set(key, { source, flags, at: [at] });
    else if (!known.at.includes(at)) known.at.push(at);
  };
  const modules = (folders: readonly string[]): string[] =>
    folders.flatMap((folder) =>
      existsSync(join(PROJECT, folder))
        ? listFiles(join(PROJECT, folder)).flatMap((file) =>
            file.endsWith(".ts") ? [join(PROJECT, folder, file)] : [],
          )
        : [],
    );
  for (const file of modules(written))
    for (const { source, flags, line } of literals(file))
      add(source, flags, `${relative(PROJECT, file)}:${line}`);
  await caughtWhileLoading(modules(made), (source, flags, file) =>
    add(source, flags, relative(PROJECT, file)),
  );
  return [...found.values()];
}

function literals(file: string): { source: string; flags: string; line: number }[] {
  const code = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
  const all: { source: string; flags: string; line: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const { source, flags } = new RegExp(
        node.text.slice(1, node.text.lastIndexOf("/")),
        node.text.slice(node.text.lastIndexOf("/") + 1),
      );
      all.push({ source, flags, line: code.getLineAndCharacterOfPosition(node.getStart()).line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(code);
  return all;
}

async function caughtWhileLoading(
  files: readonly string[],
  add: (source: string, flags: string, file: string) => void,
): Promise<void> {
  const Plain = globalThis.RegExp;
  let made: RegExp[] = [];
  globalThis.RegExp = new Proxy(Plain, {
    construct(target, args: [string, string?]) {
      const pattern = new target(...args);
      made.push(pattern);
      return pattern;
    },
  });
  try {
    for (const file of files) {
      made = [];
      await import(/* @vite-ignore */ file);
      for (const { source, flags } of made) add(source, flags, file);
    }
  } finally {
    globalThis.RegExp = Plain;
  }
}
