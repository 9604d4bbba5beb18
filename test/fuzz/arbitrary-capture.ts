import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { FORMATS } from "../../scripts/formats/index.ts";
import { captureText } from "../support/arbitrary-text.ts";
import { FORMATS_FOLDER } from "../support/ingest-case.ts";
import { NAUGHTY_STRINGS } from "../support/naughty-strings.ts";

/** A capture as somebody may hand it in, with what its record says of it. */
export interface WildCapture {
  bytes: Uint8Array;
  /** Name of the file; its ending says what kind of capture it is. */
  file: string;
  format: string;
  record: Record<string, unknown>;
}

/** A case of `test/formats`, to be taken apart. A new format or kind of capture is here with its first case. */
type Model = WildCapture & { text: string };

export const MODELS: readonly Model[] = readdirSync(FORMATS_FOLDER, { withFileTypes: true })
  .filter((item) => item.isDirectory())
  .flatMap(({ name: format }) =>
    readdirSync(join(FORMATS_FOLDER, format)).map((name) => modelOf(format, name)),
  );

function modelOf(format: string, name: string): Model {
  const folder = join(FORMATS_FOLDER, format, name);
  const file = readdirSync(folder).find((one) => one.startsWith("capture.")) ?? "";
  const record = (parse(readFileSync(join(folder, "record.yaml"), "utf8")) ?? {}) as Record<string, unknown>;
  // What archivists state of lines does not hold in a text that is taken apart.
  const { captures, format: stated, ...rest } = record;
  const kept = Object.fromEntries(
    Object.entries(rest).filter(
      ([, value]) => !Array.isArray(value) && !JSON.stringify(value).includes('"lines"'),
    ),
  );
  const bytes = readFileSync(join(folder, file));
  const encoding = Array.isArray(captures) ? { captures } : {};
  return {
    file,
    format: typeof stated === "string" ? stated : format,
    record: { ...kept, ...encoding },
    bytes: new Uint8Array(bytes),
    text: bytes.toString("utf8"),
  };
}

const naughty = fc.constantFrom(...NAUGHTY_STRINGS);

/** What is done to a line. */
type Blow =
  | { kind: "drop" | "double" | "swap" | "join" | "blank" | "cut"; at: number }
  | { kind: "put" | "instead" | "behind"; at: number; words: string }
  | { kind: "times"; at: number; times: number };

const blow: fc.Arbitrary<Blow> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      "drop" as const,
      "double" as const,
      "swap" as const,
      "join" as const,
      "blank" as const,
      "cut" as const,
    ),
    at: fc.nat(),
  }),
  fc.record({
    kind: fc.constantFrom("put" as const, "instead" as const, "behind" as const),
    at: fc.nat(),
    words: fc.oneof(naughty, fc.string({ unit: "binary", maxLength: 8 })),
  }),
  fc.record({ kind: fc.constant("times" as const), at: fc.nat(), times: fc.integer({ min: 2, max: 12 }) }),
);

/** Characters of a capture at the most: see test/fuzz/shapes.ts for long ones. */
const LONGEST = 8000;

function struck(text: string, blows: readonly Blow[]): string {
  const lines = text.split("\n");
  for (const one of blows) {
    const at = one.at % Math.max(1, lines.length);
    const line = lines[at] ?? "";
    const middle = line.length === 0 ? 0 : one.at % line.length;
    if (one.kind === "drop") lines.splice(at, 1);
    else if (one.kind === "double") lines.splice(at, 0, line);
    else if (one.kind === "swap") lines.splice(at, 2, lines[at + 1] ?? "", line);
    else if (one.kind === "join") lines.splice(at, 2, `${line} ${lines[at + 1] ?? ""}`);
    else if (one.kind === "blank") lines.splice(at, 0, "", "");
    else if (one.kind === "cut") lines[at] = line.slice(0, middle);
    else if (one.kind === "put") lines[at] = line.slice(0, middle) + one.words + line.slice(middle);
    else if (one.kind === "instead") lines[at] = one.words;
    else if (one.kind === "behind") lines.splice(at + 1, 0, one.words);
    else if (one.kind === "times") lines[at] = line.repeat(one.times);
  }
  // Lines that are repeated are repeated again; judges that count anew from the start want short texts.
  return lines.join("\n").slice(0, LONGEST);
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const known: fc.Arbitrary<WildCapture> = fc
  .tuple(fc.constantFrom(...MODELS), fc.array(blow, { maxLength: 6 }))
  .map(([{ file, format, record, text }, blows]) => ({
    file,
    format,
    record,
    bytes: encoded(struck(text, blows)),
  }));

/** Lines that are all of one look: stamps, bullets, blanks, one naughty string. */
const monotone = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(
        "17:55",
        "9.45",
        "  • ",
        "•",
        "",
        "\r",
        " ",
        "\t",
        "\u00a0",
        "Key points",
        "by Ada Lund",
        "1 of 7",
        "…",
      ),
      naughty,
    ),
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom("\n", "\n\n", "\n\n\n", "\r\n", "\r"),
  )
  .map(([line, times, end]) => (line + end).repeat(times));

const words = fc
  .array(
    fc.oneof(
      naughty,
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom(" ", "\n", "\n\n", "\n\n\n", "17:55 ", "  • "),
    ),
    {
      minLength: 1,
      maxLength: 40,
    },
  )
  .map((all) => all.join(""));

const bytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: captureText.map(encoded) },
  { weight: 4, arbitrary: words.map(encoded) },
  { weight: 1, arbitrary: monotone.map(encoded) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 60 }) },
);

const ENCODINGS = ["windows-1252", "koi8-r", "macintosh", "iso-8859-6"];

const unknown: fc.Arbitrary<WildCapture> = fc
  .tuple(
    bytes,
    fc.constantFrom(...FORMATS.map(({ name }) => name), null),
    fc.option(fc.constantFrom(...ENCODINGS), { freq: 6 }),
    fc.constantFrom("capture.txt", ...new Set(MODELS.map(({ file }) => file))),
  )
  .map(([all, format, encoding, file]) => ({
    file,
    format: format as string,
    record: encoding === null ? {} : { captures: [{ encoding }] },
    bytes: all,
  }));

/** Captures of every format and kind: cases of `test/formats` with lines struck out of shape, and texts and bytes of any kind. */
export const wildCapture: fc.Arbitrary<WildCapture> = fc
  .oneof({ weight: 3, arbitrary: known }, { weight: 2, arbitrary: unknown })
  .filter(({ bytes: all }) => all.length > 0);
