import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { distFolder } from "../support/dist-folder.ts";
import { readPage } from "../support/read-page.ts";

interface Selector {
  type: string;
  value?: string;
  start?: number;
  end?: number;
  exact?: string;
  prefix?: string;
  suffix?: string;
}
interface EntryLine {
  id: string;
  capture: { sha256: string; sliceSha256: string; bytes: [number, number]; lines: [number, number] };
  selectors: Selector[];
}
const dist = distFolder();
const lines = <T>(file: string): T[] =>
  readFileSync(join(dist, file), "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
const entries = lines<EntryLine>("data/entries.jsonl");
const capture = (sha256: string): Buffer => readFileSync(join(dist, `captures/${sha256}.txt`));
const sha256 = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

test("the command on every entry's page gives the hash that stands beside it", () => {
  for (const { id, capture: place } of entries) {
    const page = readFileSync(join(dist, `e/${id}/index.html`), "utf8");
    const [, from, name, count] =
      /<code>tail -c \+(\d+) ([0-9a-f]+)\*\.txt \| head -c (\d+) \| sha256sum<\/code>/u.exec(page) ?? [];
    expect(place.sha256.startsWith(name ?? "-"), id).toBe(true);
    const start = Number(from) - 1;
    const slice = capture(place.sha256).subarray(start, start + Number(count));
    expect(sha256(slice), id).toBe(place.sliceSha256);
    expect(page).toContain(place.sliceSha256);
  }
});

test("SHA256SUMS holds", () => {
  const sums = readFileSync(join(dist, "SHA256SUMS"), "utf8").trimEnd().split("\n");
  for (const { capture: place } of entries)
    expect(sums).toContain(`${place.sha256}  captures/${place.sha256}.txt`);
  for (const line of sums) {
    const [, hash, file] = /^([0-9a-f]{64}) {2}(\S+)$/u.exec(line) ?? [];
    expect(sha256(readFileSync(join(dist, file ?? ""))), file).toBe(hash);
  }
});

test("selectors name the bytes of the entry in lines, code points and words", () => {
  for (const { id, capture: place, selectors } of entries) {
    const bytes = capture(place.sha256);
    const slice = bytes.subarray(...place.bytes).toString("utf8");
    const all = [...bytes.toString("utf8")];
    const [fragment, position, quote] = selectors;
    expect(fragment?.value).toBe(`line=${place.lines[0] - 1},${place.lines[1]}`);
    expect(all.slice(position?.start, position?.end).join(""), id).toBe(slice);
    expect(quote?.exact, id).toBe(slice);
    expect(bytes.toString("utf8")).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
  }
});

test("the view of a capture shows every line once, as it is, and leads to every entry", () => {
  for (const source of new Set(entries.map(({ capture: place }) => place.sha256))) {
    const page = readPage(readFileSync(join(dist, `captures/${source}/index.html`), "utf8"));
    const shown = page.flatMap(({ attributes }) => /^L(\d+)$/u.exec(attributes.get("id") ?? "")?.[1] ?? []);
    const count = capture(source).toString("utf8").replace(/\n$/u, "").split("\n").length;
    expect(shown.map(Number)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    const links = page.map(({ attributes }) => attributes.get("href"));
    for (const { id, capture: place } of entries)
      if (place.sha256 === source) expect(links).toContain(`../../e/${id}/`);
  }
});
