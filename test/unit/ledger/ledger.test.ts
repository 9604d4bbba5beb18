import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../../scripts/read/sha256.ts";
import { checkCharacter, mintId } from "../../../src/lib/ids.ts";
import { entryFields, metaText } from "../../../src/lib/ledger/fields.ts";
import {
  appendLines,
  EMPTY_LEDGER,
  type Ledger,
  type NewLine,
  prefixFault,
  readLedger,
} from "../../../src/lib/ledger/ledger.ts";
import { issuedIds, resolveIds } from "../../../src/lib/ledger/resolve.ts";
import { readDocument } from "../../../src/lib/mdx/document.ts";
import type { Entry } from "../../../src/lib/model/entry.ts";
import { PROJECT } from "../../support/empty-folder.ts";

const CAPTURE = sha256("capture");
const id = (text: string): string => mintId("flood", text, 1, sha256);

function line(event: NewLine["event"], text: string, more: Partial<NewLine> = {}): NewLine {
  const fields = { kind: "post" };
  return {
    rule: 1,
    event,
    id: id(text),
    at: "2026-12-01",
    textSha256: sha256(text),
    metaSha256: sha256(metaText(fields)),
    locators: [{ capture: CAPTURE, bytes: [0, 10] }],
    to: [],
    changes: event === "mint" ? [{ field: "kind", from: null, to: "post" }] : [],
    ...more,
  };
}

const ledgerOf = (...lines: NewLine[]): string => appendLines(EMPTY_LEDGER, lines, sha256);
const rules = (text: string): string[] => [
  ...new Set(readLedger(text, sha256).messages.map(({ rule }) => rule)),
];
const said = (...lines: NewLine[]): string =>
  readLedger(ledgerOf(...lines), sha256)
    .messages.map(({ text }) => text)
    .join("\n");
function good(text: string): Ledger {
  const { ledger, messages } = readLedger(text, sha256);
  if (!ledger) throw new Error(JSON.stringify(messages));
  return ledger;
}

const LIFE = ledgerOf(
  line("mint", "a"),
  line("mint", "b"),
  line("mint", "c"),
  line("amend", "a", {
    at: "2027-01-01",
    metaSha256: sha256(metaText({ kind: "post", date: "2014-06-15" })),
    changes: [{ field: "date", from: null, to: "2014-06-15" }],
  }),
  line("mint", "b2", { at: "2027-01-01" }),
  line("supersede", "b", { at: "2027-01-01", to: [id("b2")] }),
  line("withdraw", "c", { at: "2027-02-01", reason: "On request." }),
  line("withdraw", "b", { at: "2027-02-01", reason: "On request." }),
  line("restore", "b", { at: "2027-03-01" }),
);

test("an empty file is a ledger without lines", () => {
  expect(readLedger("", sha256)).toEqual({ ledger: EMPTY_LEDGER, messages: [] });
});

test("knows where each id stands, and all that happened to it", () => {
  const { issued } = good(LIFE);
  expect([...issued.values()].map(({ status }) => status)).toEqual([
    "published",
    "superseded",
    "withdrawn",
    "published",
  ]);
  expect(issued.get(id("a"))?.fields).toEqual({ kind: "post", date: "2014-06-15" });
  expect(issued.get(id("b"))).toMatchObject({ to: [id("b2")], status: "superseded" });
  expect(issued.get(id("b"))?.history.map(({ event }) => event)).toEqual([
    "mint",
    "supersede",
    "withdraw",
    "restore",
  ]);
});

describe("finds", () => {
  const lines = LIFE.trimEnd().split("\n");
  const joined = (some: readonly string[]): string => some.map((one) => `${one}\n`).join("");
  test("a line that was deleted", () => {
    for (let i = 0; i < lines.length - 1; i++)
      expect(rules(joined(lines.toSpliced(i, 1)))).toContain("ledger-chain");
  });
  test("a line that was edited, wherever", () => {
    fc.assert(
      fc.property(fc.nat(LIFE.length - 2), fc.constantFrom("0", "x", " ", '"', "é"), (at, letter) => {
        if (LIFE[at] === letter) return;
        const edited = LIFE.slice(0, at) + letter + LIFE.slice(at + 1);
        // An edit of the last line is found by the prefix of the edition, not by the chain.
        if (at > LIFE.lastIndexOf("\n", LIFE.length - 2)) return;
        expect(readLedger(edited, sha256).ledger).toBe(null);
      }),
      { numRuns: 300 },
    );
  });
  test("two lines that were swapped", () => {
    for (let i = 1; i < lines.length; i++) {
      const swapped = lines.with(i, lines[i - 1] ?? "").with(i - 1, lines[i] ?? "");
      expect(rules(joined(swapped))).toContain("ledger-seq");
    }
  });
  test("a line that was cut", () => {
    for (const end of [1, 2, 40]) expect(rules(LIFE.slice(0, -end))).toContain("ledger-cut");
    for (let i = 0; i < lines.length; i++)
      expect(rules(joined(lines.with(i, (lines[i] ?? "").slice(0, -9))))).toContain("ledger-line");
  });
  test("with file and line", () => {
    expect(readLedger(joined(lines.toSpliced(1, 1)), sha256).messages[0]).toMatchObject({
      file: "seeds/ledger.jsonl",
      line: 2,
    });
  });
  test("a wrong check character", () => {
    const right = id("a");
    const wrong = right.slice(0, 10) + (checkCharacter(right) === "0" ? "1" : "0");
    expect(rules(ledgerOf(line("mint", "a", { id: wrong })))).toEqual(["ledger-line"]);
  });
  test("an id that was minted twice", () => {
    expect(said(line("mint", "a"), line("mint", "a"))).toContain("second mint");
  });
  test("an id that stands for two texts", () => {
    expect(
      said(line("mint", "a"), line("withdraw", "a", { textSha256: sha256("b"), reason: "x" })),
    ).toContain("one id means one exact text");
  });
  test("a metaSha256 that is not of its fields", () => {
    expect(said(line("mint", "a", { metaSha256: sha256("") }))).toContain("metaSha256");
  });
  test("two amendments in one edition, and one without a change", () => {
    const amend = (n: number) =>
      line("amend", "a", {
        metaSha256: sha256(metaText({ kind: `post${n}` })),
        changes: [{ field: "kind", from: n === 1 ? "post" : `post${n - 1}`, to: `post${n}` }],
      });
    expect(said(line("mint", "a"), amend(1), amend(2))).toContain("second amendment");
    expect(said(line("mint", "a"), line("amend", "a"))).toContain("without a change");
  });
  test("events that contradict those before", () => {
    expect(said(line("amend", "a"))).toContain("expected its mint");
    expect(said(line("mint", "a"), line("withdraw", "a"))).toContain("without a reason");
    expect(said(line("mint", "a"), line("restore", "a"))).toContain("which is published");
    expect(said(line("mint", "a"), line("supersede", "a", { to: [id("b")] }))).toContain(
      "minted in a line above",
    );
    expect(said(line("mint", "a"), line("mint", "b", { at: "2026-01-01" }))).toContain("or later");
  });
});

describe("the ledger of an edition", () => {
  const published = LIFE.split("\n").slice(0, 3).join("\n");
  test("is the beginning of every later one", () => {
    expect(prefixFault("", LIFE, "edition-1")).toBe(null);
    expect(prefixFault(`${published}\n`, LIFE, "edition-1")).toBe(null);
    expect(prefixFault(LIFE, LIFE, "edition-1")).toBe(null);
  });
  test("is not, where a line is gone, changed or added before its end", () => {
    expect(prefixFault(LIFE, `${published}\n`, "edition-1")).toMatchObject({
      rule: "ledger-prefix",
      line: 4,
    });
    expect(prefixFault(`${published}\n`, LIFE.replace("2026", "2025"), "edition-1")).toMatchObject({
      line: 1,
    });
    const last = LIFE.trimEnd().split("\n").slice(0, -1).join("\n");
    expect(prefixFault(LIFE, `${last}\n`, "edition-1")).toMatchObject({ line: 9 });
  });
});

describe("ids", () => {
  const stretch = (identity: string, start: number) => ({
    identity,
    textSha256: sha256(identity),
    bytes: [start, start + 5] as [number, number],
  });
  test("without a ledger follow from text and occurrence", () => {
    const ids = resolveIds(
      [stretch("a", 0), stretch("b", 5), stretch("a", 10)],
      "flood",
      CAPTURE,
      issuedIds(new Map()),
      sha256,
    );
    expect(ids).toEqual([
      { id: mintId("flood", "a", 1, sha256), occurrence: 1 },
      { id: mintId("flood", "b", 1, sha256), occurrence: 1 },
      { id: mintId("flood", "a", 2, sha256), occurrence: 2 },
    ]);
  });
  test("of the ledger stay with their place, though the first of two like texts is gone", () => {
    const [first, second] = [1, 2].map((occurrence) => mintId("flood", "a", occurrence, sha256));
    const mint = (which: string | undefined, bytes: [number, number]) =>
      line("mint", "a", { id: which ?? "", locators: [{ capture: CAPTURE, bytes }] });
    const { issued } = good(ledgerOf(mint(first, [0, 5]), mint(second, [10, 15])));
    const known = issuedIds(issued);
    expect(resolveIds([stretch("a", 10)], "flood", CAPTURE, known, sha256)).toEqual([
      { id: second, occurrence: 2 },
    ]);
    // In another capture of the source: by occurrence.
    expect(resolveIds([stretch("a", 3)], "flood", sha256("other"), known, sha256)).toEqual([
      { id: first, occurrence: 1 },
    ]);
    // A new copy before the known one takes no id that is taken.
    expect(
      resolveIds([stretch("a", 5), stretch("a", 10), stretch("a", 20)], "flood", CAPTURE, known, sha256).map(
        (one) => one.id,
      ),
    ).toEqual([first, second, mintId("flood", "a", 3, sha256)]);
  });
  test("of the ledger that stand for another text are passed over", () => {
    const taken = mintId("flood", "a", 1, sha256);
    const { issued } = good(ledgerOf(line("mint", "b", { id: taken })));
    expect(resolveIds([stretch("a", 0)], "flood", CAPTURE, issuedIds(issued), sha256)).toEqual([
      { id: mintId("flood", "a", 2, sha256), occurrence: 2 },
    ]);
  });
});

test("what is said of an entry does not hang on the order of its fields, nor on fields that the model gets later", () => {
  const file = "src/content/sources/ibtimes-iraq-2014-06-13.mdx";
  const read = readDocument(readFileSync(join(PROJECT, file), "utf8"), file);
  if ("message" in read) throw new Error(read.message.text);
  const turned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turned);
    if (value === null || typeof value !== "object") return value;
    const fields = Object.entries(value).map(([field, inside]): [string, unknown] => [field, turned(inside)]);
    return Object.fromEntries([["later", "new"], ...fields.toReversed()]);
  };
  for (const entry of read.document.entries)
    expect(entryFields(turned(entry) as Entry, sha256)).toEqual(entryFields(entry, sha256));
});
