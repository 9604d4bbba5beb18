/**
 * Cuts the two font files of the archive out of Adobe's Source Serif 4 (SIL Open Font License 1.1).
 *
 * It needs two packages that the program itself does not need, so they stand in no package.json. In any empty folder:
 *
 *     npm install source-serif@4.5.1 subset-font@2.9.0
 *     node <here>/scripts/fonts/cut.ts --modules node_modules [--out src/styles/fonts]
 *
 * "Source" is a reserved font name: a cut is a modified version, so every name in it is rewritten to "Dateline Serif".
 * Same packages in, same bytes out (src/styles/fonts/README.md has the hashes); exit code 1 when a file is over its budget.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { FONT_CHARACTERS } from "../../src/lib/picture/fontCharacters.ts";

const FAMILY = "Dateline Serif";
const BUDGET = 60_000;

const FEATURES = ["smcp", "c2sc", "onum", "lnum", "tnum", "pnum", "case", "kern", "liga"];

const CUTS = [
  {
    file: "dateline-serif-roman.woff2",
    style: "Regular",
    from: "SourceSerif4Variable-Roman",
    features: FEATURES,
    axes: { wght: { min: 400, max: 700 }, opsz: 14 },
  },
  {
    file: "dateline-serif-italic.woff2",
    style: "Italic",
    from: "SourceSerif4Variable-Italic",
    features: FEATURES.filter((tag) => tag !== "case"),
    axes: { wght: 400, opsz: 14 },
  },
];

/** The `name` table anew: the licence and copyright as they were, no name that contains the reserved word. */
function nameTable(old: Buffer, style: string): Buffer {
  const kept = new Map<number, string>();
  const strings = old.readUInt16BE(4);
  for (let i = 0, at = 6; i < old.readUInt16BE(2); i++, at += 12) {
    const id = old.readUInt16BE(at + 6);
    const isWindowsEnglish = old.readUInt16BE(at) === 3 && old.readUInt16BE(at + 4) === 0x409;
    if (!isWindowsEnglish || !(id === 0 || id === 13 || id === 14 || id >= 256)) continue;
    const start = strings + old.readUInt16BE(at + 10);
    kept.set(
      id,
      Buffer.from(old.subarray(start, start + old.readUInt16BE(at + 8)))
        .swap16()
        .toString("utf16le"),
    );
  }
  const postscript = `${FAMILY.replace(" ", "")}-${style}`;
  kept
    .set(1, FAMILY)
    .set(2, style)
    .set(3, `4.5.1;${postscript}`)
    .set(4, style === "Regular" ? FAMILY : `${FAMILY} ${style}`);
  kept.set(5, "Version 4.5.1; cut for Dateline").set(6, postscript).set(25, FAMILY.replace(" ", ""));
  const records = [...kept].sort(([a], [b]) => a - b);
  for (const [id, text] of records) {
    if (id !== 0 && id !== 13 && /source/i.test(text)) throw new Error(`name ${id} still says: ${text}`);
  }
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  const bodies = records.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  let offset = 0;
  records.forEach(([id], i) => {
    const length = bodies[i]?.length ?? 0;
    [3, 1, 0x409, id, length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + 12 * i + 2 * field);
    });
    offset += length;
  });
  return Buffer.concat([head, ...bodies]);
}

/** A TrueType file with its `name` table replaced; checksums and offsets are made anew. */
function renamed(font: Buffer, style: string): Buffer {
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, i) => {
    const at = 12 + 16 * i;
    const tag = font.toString("latin1", at, at + 4);
    const start = font.readUInt32BE(at + 8);
    const body = Buffer.from(font.subarray(start, start + font.readUInt32BE(at + 12)));
    return { tag, body: tag === "name" ? nameTable(body, style) : body };
  });
  const sum = (bytes: Buffer): number => {
    const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    let total = 0;
    for (let i = 0; i < whole.length; i += 4) total = (total + whole.readUInt32BE(i)) >>> 0;
    return total;
  };
  const head = tables.find(({ tag }) => tag === "head")?.body;
  if (head === undefined) throw new Error("a font without a head table");
  head.writeUInt32BE(0, 8);
  const directory = Buffer.alloc(12 + 16 * count);
  font.copy(directory, 0, 0, 12);
  let offset = directory.length;
  tables.forEach(({ tag, body }, i) => {
    const at = 12 + 16 * i;
    directory.write(tag, at, "latin1");
    directory.writeUInt32BE(sum(body), at + 4);
    directory.writeUInt32BE(offset, at + 8);
    directory.writeUInt32BE(body.length, at + 12);
    offset += body.length + ((4 - (body.length % 4)) % 4);
  });
  const padded = tables.map(({ body }) => Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]));
  const whole = sum(Buffer.concat([directory, ...padded]));
  head.writeUInt32BE((0xb1b0afba - whole) >>> 0, 8);
  return Buffer.concat([
    directory,
    ...tables.map(({ body }) => Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])),
  ]);
}

const { values } = parseArgs({
  options: {
    modules: { type: "string", default: "node_modules" },
    out: { type: "string", default: "src/styles/fonts" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(
    "node scripts/fonts/cut.ts --modules <node_modules with source-serif and subset-font> [--out <folder>]",
  );
} else {
  const modules = resolve(values.modules);
  const need = createRequire(join(modules, "x.js"));
  const subset = need("subset-font");
  const fontverter = createRequire(need.resolve("subset-font"))("fontverter");
  mkdirSync(values.out, { recursive: true });
  let bytes = 0;
  for (const { file, style, from, features, axes } of CUTS) {
    const whole = readFileSync(join(modules, "source-serif/WOFF2/VAR", `${from}.ttf.woff2`));
    const cut: Buffer = await subset(whole, FONT_CHARACTERS, {
      targetFormat: "truetype",
      keepFeatures: features,
      variationAxes: axes,
      noHinting: true,
    });
    const woff2: Buffer = await fontverter.convert(renamed(cut, style), "woff2");
    writeFileSync(join(values.out, file), woff2);
    bytes += woff2.length;
    console.log(`${file}  ${woff2.length} bytes  sha256 ${createHash("sha256").update(woff2).digest("hex")}`);
  }
  console.log(`together ${bytes} of ${BUDGET} bytes`);
  if (bytes > BUDGET) process.exitCode = 1;
}
