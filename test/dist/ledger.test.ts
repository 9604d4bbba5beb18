import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readDocuments } from "../../scripts/checkSite.ts";
import { capturedText, findRuns, gateFaults } from "../../scripts/gates.ts";
import { ingestArchive } from "../../scripts/ingestArchive.ts";
import { restore, withdraw } from "../../scripts/ledgerCommands.ts";
import { sha256 } from "../../scripts/read/sha256.ts";
import { prepareRelease } from "../../scripts/releaseArchive.ts";
import { listFiles } from "../../scripts/write/replaceFolder.ts";
import { identityText } from "../../src/lib/ids.ts";
import { RUN, WordRuns, wordsOf } from "../../src/lib/wordRuns.ts";
import { emptyFolder, PROJECT } from "../support/empty-folder.ts";
import { checkLinks } from "../support/links.ts";
import { FLOOD, type TinyArchive, tinyArchive, withOtherFormat } from "../support/published-archive.ts";
import { validateHtml } from "../support/validate-html.ts";

/** One build at a time: Astro keeps its types in the project. */
function build(
  archive: TinyArchive,
  ...args: string[]
): { dist: string; status: number | null; said: string } {
  const dist = join(emptyFolder(), "dist");
  const command = [join(PROJECT, "scripts/build.ts"), "--seeds", archive.seeds, "--content", archive.content];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, "--out", dist, ...args], {
    cwd: PROJECT,
    encoding: "utf8",
  });
  return { dist, status, said: stdout + stderr };
}

function built(archive: TinyArchive): string {
  const { dist, status, said } = build(archive);
  if (status !== 0) throw new Error(said);
  return dist;
}

const runsOf = (...texts: string[]): WordRuns => {
  const runs = new WordRuns();
  for (const text of texts) runs.addText(wordsOf(text).map(({ word }) => word));
  return runs;
};
/** All that the search holds, unpacked. */
const indexed = (dist: string): string =>
  listFiles(join(dist, "pagefind"))
    .filter((file) => file.includes(".pf_"))
    .map((file) => gunzipSync(readFileSync(join(dist, "pagefind", file))).toString("utf8"))
    .join("\n");
const page = (dist: string, id: string): string => readFileSync(join(dist, "e", id, "index.html"), "utf8");
const rules = (ledger: string, dist: string, former = ""): string[] => [
  ...new Set(
    gateFaults(ledger, dist, former === "" ? [] : [{ name: "edition-1", text: former }], sha256).map(
      ({ rule }) => rule,
    ),
  ),
];
/** What changed from edition to edition: the one page that names what is in no list. */
const EDITIONS = "about/editions/index.html";
/** Files of a site in which an id is linked to or stands in a list; its own pages and the data that hold every entry are not meant. */
const listedIn = (dist: string, id: string, allowed: readonly string[]): string[] =>
  listFiles(dist).filter((file) => {
    if (
      file.startsWith(`e/${id}`) ||
      file.startsWith("data/") ||
      allowed.includes(file) ||
      file === EDITIONS ||
      file === "_headers"
    )
      return false;
    return readFileSync(join(dist, file)).includes(id);
  });

const MOVED = `quietPlaces: []
moved: [{from: "/places/alder-port/", to: "/places/port-alder/"}]
hostFiles: [_redirects, _headers]`;

test("a better parser breaks no citation, and each gate finds what it is there for", async () => {
  const archive = tinyArchive(FLOOD);
  archive.change("archive.yaml", "quietPlaces: []", MOVED);
  archive.change(
    "archive.yaml",
    "formerPermalinkBases: []",
    'formerPermalinkBases: ["https://old.example/"]',
  );
  archive.publish("1", "2026-12-01");
  const [dam, market] = [archive.idAt(3), archive.idAt(5)];
  const first = built(archive);
  const former = archive.read("ledger.jsonl");
  expect(readFileSync(join(first, "data/ledger.jsonl"), "utf8")).toBe(former);
  expect(page(first, dam)).not.toContain("Draft");

  const { mint, dist } = withOtherFormat(() => {
    const { plan } = archive.publish("2", "2027-01-01");
    return { mint: plan?.lines.find(({ event }) => event === "mint")?.id ?? "", dist: built(archive) };
  });
  for (const [id, words] of [
    [dam, "The dam is opened"],
    [market, "boats are rowed"],
  ] as const) {
    const html = page(dist, id);
    expect(html).toContain(words);
    expect(sha256(identityText(capturedText(html) ?? ""))).toBe(archive.ledger().issued.get(id)?.textSha256);
    expect(html).toContain("Superseded.");
    expect(html).toMatch(new RegExp(`<link rel="successor-version" href="../../e/${mint}/">`, "u"));
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(page(dist, mint)).toMatch(new RegExp(`<a href="../../e/${id}/" rel="predecessor-version">`, "u"));
    expect(listedIn(dist, id, [`e/${mint}/index.html`])).toEqual([]);
    expect(JSON.parse(readFileSync(join(dist, "e", `${id}.json`), "utf8"))).toMatchObject({
      id,
      status: "superseded",
      text: expect.stringContaining(words),
    });
    expect(indexed(dist)).not.toContain(`e/${id}/`);
  }
  const feed = JSON.parse(readFileSync(join(dist, "feed.json"), "utf8"));
  expect(feed.items[0]).toMatchObject({
    id: `https://archive.example/e/${mint}/`,
    date_modified: "2027-01-01T00:00:00Z",
  });
  expect(feed.items.at(-1).date_modified).toBe("2026-12-01T00:00:00Z");
  expect(readFileSync(join(dist, "feed.atom"), "utf8")).toContain("<updated>2027-01-01T00:00:00Z</updated>");
  expect(readFileSync(join(dist, "about/editions/index.html"), "utf8")).toContain("Edition 2");

  const stub = readFileSync(join(dist, "places/alder-port/index.html"), "utf8");
  expect(stub).toContain('<meta http-equiv="refresh" content="0; url=../../places/port-alder/">');
  expect(stub).toContain('<link rel="canonical" href="https://archive.example/places/port-alder/">');
  expect(stub).toContain('<a href="../../places/port-alder/">');
  expect(readFileSync(join(dist, "_redirects"), "utf8")).toBe(
    "/places/alder-port/ /places/port-alder/ 301\n",
  );
  expect(readFileSync(join(dist, "_headers"), "utf8")).toContain(`/e/${dam}*\n  X-Robots-Tag: noindex\n`);
  expect(readFileSync(join(dist, EDITIONS), "utf8")).toContain("https://old.example/");
  expect((await validateHtml(dist)).filter((fault) => /^(e|about|places)\//u.test(fault))).toEqual([]);
  expect(checkLinks(dist).filter(({ file }) => file !== "404.html")).toEqual([]);

  // The gates, each by what it must find.
  const ledger = archive.read("ledger.jsonl");
  expect(rules(ledger, dist, former)).toEqual([]);
  expect(rules(ledger, first)).toEqual(expect.arrayContaining(["gate-ledger", "gate-status", "gate-page"]));
  const lines = ledger.trimEnd().split("\n");
  const joined = (some: readonly string[]): string => some.map((line) => `${line}\n`).join("");
  expect(rules(joined(lines.toSpliced(1, 1)), dist, former)).toEqual(
    expect.arrayContaining(["ledger-prefix", "ledger-chain"]),
  );
  expect(rules(joined(lines.slice(0, -1)), dist, former)).toEqual(expect.arrayContaining(["gate-ledger"]));
  expect(rules(joined(lines.slice(0, 3)), dist, former)).toEqual(
    expect.arrayContaining(["ledger-prefix", "gate-not-issued"]),
  );
  expect(rules(ledger.replace("2026", "2025"), dist, former)).toEqual(
    expect.arrayContaining(["ledger-prefix", "ledger-chain"]),
  );
  expect(rules(joined([lines[1] ?? "", lines[0] ?? "", ...lines.slice(2)]), dist, former)).toContain(
    "ledger-chain",
  );
  expect(rules(ledger.slice(0, -5), dist, former)).toContain("ledger-cut");

  const mutated = (change: (copy: string) => void): string[] => {
    const copy = join(emptyFolder(), "dist");
    cpSync(dist, copy, { recursive: true });
    change(copy);
    return rules(ledger, copy, former);
  };
  const edit = (copy: string, file: string, text: string, other: string): void => {
    const before = readFileSync(join(copy, file), "utf8");
    expect(before).toContain(text);
    writeFileSync(join(copy, file), before.replaceAll(text, other));
  };
  for (const id of [dam, mint]) {
    expect(mutated((copy) => rmSync(join(copy, "e", id), { recursive: true }))).toEqual(["gate-page"]);
    expect(mutated((copy) => edit(copy, `e/${id}/index.html`, "breadth", "length"))).toEqual(["gate-text"]);
  }
  expect(
    mutated((copy) => edit(copy, `e/${dam}/index.html`, `rel="successor-version"`, `rel="next"`)),
  ).toEqual(["gate-successor"]);
  expect(
    mutated((copy) => cpSync(join(copy, "e", dam), join(copy, "e/46gh0n71xj0"), { recursive: true })),
  ).toEqual(["gate-id"]);
  expect(
    mutated((copy) => cpSync(join(copy, "e", dam), join(copy, "e/00000000000"), { recursive: true })),
  ).toEqual(["gate-not-issued"]);
  expect(
    mutated((copy) => {
      const file = join(copy, "data/entries.jsonl");
      const all = readFileSync(file, "utf8");
      writeFileSync(file, `${all}${all.split("\n")[0]}\n`);
    }),
  ).toEqual(["gate-twice"]);
  expect(
    mutated((copy) => edit(copy, "data/entries.jsonl", '"status":"superseded"', '"status":"published"')),
  ).toEqual(["gate-status"]);

  // A build whose pages are not what the ledger says does not replace the site; against a file as by git.
  const against = join(emptyFolder(), "edition.jsonl");
  writeFileSync(against, former.replace("2026", "2025"));
  withOtherFormat(() => archive.ingest());
  const refused = build(archive, "--against", against);
  expect(refused.status).toBe(1);
  expect(refused.said).toContain("ledger-prefix");
  expect(existsSync(refused.dist)).toBe(false);
}, 300_000);

const SECRET =
  "the engineer Ada Lund of the upper valley said that her own house was the first to go under water";
const DAM_BURST = `• Key point: ${SECRET}, she wrote

17:55 Live coverage ends here, and all of us thank you for reading along through this long day.

16:35 In tears ${SECRET} at noon. "We had told them so for years, and nobody in the city would listen," she wrote.

Nobody listens to engineers.

9.45 A reader asks what was meant when ${SECRET}, and whether it can be true.

8:30 Nobody listens to engineers.

7:10 The river rises, as it does in each of these years, and nobody in the lower town has slept at all.
`;

test("what is withdrawn is gone from everything, and comes back when it is restored", async () => {
  const archive = tinyArchive(DAM_BURST, [
    [
      "notes: []",
      `notes:\n  - {lines: [5, 5], quote: "In tears", text: "[sic]", citation: null, who: archivist, when: "2031-06-01"}\n  - {lines: [9, 9], quote: null, text: "It quotes the post above: ${SECRET}.", citation: null, who: archivist, when: "2031-06-01"}`,
    ],
    [
      "orderEvidence: []",
      `orderEvidence:\n  - {lines: [5, 5], quote: "nobody in the city would listen", reason: "The order follows from it."}`,
    ],
    [
      "attributions: []",
      `attributions:\n  - {lines: [5, 5], role: quoted-speaker, agent: null, verbatim: "engineer Ada Lund", scope: quote, quote: "We had told them so for years, and nobody", basis: explicit, certainty: high, who: archivist, when: "2031-06-01", why: "she wrote"}`,
    ],
  ]);
  archive.change(
    "stories.yaml",
    "stories: []",
    `stories:\n  - id: the-dam\n    title: "The dam"\n    entries:\n      - {source: flood, lines: [5, 5], quote: "16:35 In tears"}\n      - {source: flood, lines: [9, 9], quote: "9.45 A reader"}\n    who: archivist\n    when: "2031-06-01"\n    why: "When ${SECRET}."`,
  );
  archive.publish("1", "2026-12-01");
  const [id, reader, short] = [archive.idAt(5), archive.idAt(9), archive.idAt(11)];
  const capture = readFileSync(join(archive.seeds, "flood.txt"));
  const text = DAM_BURST.split("\n").slice(4, 7).join("\n");
  const before = built(archive);
  expect(findRuns(before, runsOf(text)).length).toBeGreaterThan(8);

  withdraw(archive.seeds, {
    ids: [id],
    reason: "On request of a person whom the text names.",
    date: "2026-12-24",
  });
  // The content was not made again: the build alone holds it back.
  const dist = built(archive);
  expect(findRuns(dist, runsOf(text))).toEqual([]);
  expect(findRuns(dist, shingles(text, 8))).toEqual([]);
  for (const words of ["In tears", "nobody in the city would listen", "We had told them"])
    expect(listFiles(dist).filter((file) => readFileSync(join(dist, file)).includes(words))).toEqual([]);
  const tombstone = page(dist, id);
  for (const words of [
    "withdrawn",
    "24 December 2026",
    "On request of a person whom the text names.",
    "archivist@archive.example",
    "noindex",
    "4 May 2031",
  ])
    expect(tombstone).toContain(words);
  expect(listedIn(dist, id, [])).toEqual([]);
  expect(JSON.parse(readFileSync(join(dist, "e", `${id}.json`), "utf8"))).toMatchObject({
    status: "withdrawn",
    text: "",
    title: null,
    parts: [],
  });

  expect((await validateHtml(dist)).filter((fault) => /^(e|about|places)\//u.test(fault))).toEqual([]);
  expect(checkLinks(dist).filter(({ file }) => file !== "404.html")).toEqual([]);

  // Other entries keep what is their own.
  expect(page(dist, reader)).toContain("A reader asks");
  expect(page(dist, reader)).toContain("█");
  // A paragraph that is repeated whole is masked, too, however short.
  expect(page(dist, short)).not.toContain("Nobody listens");
  const [hash] = [createHash("sha256").update(capture).digest("hex")];
  const notice = readFileSync(join(dist, "captures", `${hash}.txt`), "utf8");
  const copyHash = /^([0-9a-f]{64})\.txt$/mu.exec(notice)?.[1] ?? "";
  const copy = readFileSync(join(dist, "captures", `${copyHash}.txt`));
  expect(sha256(copy)).toBe(copyHash);
  expect(copy.length).toBe(capture.length);
  expect(
    copy
      .toString("utf8")
      .split("\n")
      .map(({ length }) => length),
  ).toEqual(DAM_BURST.split("\n").map(({ length }) => length));
  expect(copy.toString("utf8")).toContain("7:10 The river rises, as it does");
  const entries = readFileSync(join(dist, "data/entries.jsonl"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; status: string; capture: { bytes: [number, number] } });
  const last = entries.find((entry) => entry.id === archive.idAt(13));
  expect(copy.subarray(...(last?.capture.bytes ?? [0, 0])).toString("utf8")).toContain(
    "nobody in the lower town has slept",
  );

  // Read otherwise later, the words do not come back under another id.
  withOtherFormat(() => {
    archive.publish("2", "2027-01-01");
    expect(findRuns(built(archive), runsOf(text))).toEqual([]);
  });
  archive.publish("3", "2027-02-01");
  restore(archive.seeds, { ids: [id], reason: "The person agrees.", date: null });
  const after = built(archive);
  expect(page(after, id)).toContain("In tears");
  expect(page(after, id)).toContain("The person agrees.");
  expect(readFileSync(join(after, "captures", `${hash}.txt`))).toEqual(capture);
}, 300_000);

test.each(["excerpt", "metadata"])(
  "access %s lets out no more than it says",
  (access) => {
    const post = `16:35 ${"The dam of the upper valley is opened by a hand’s breadth in the early afternoon, and the engineers stand beside it and count".replace("’", "'")} the hours until the wave has come down to the lower town, where the market is.`;
    const archive = tinyArchive(
      `• A key point that stands above the posts of this long day of rain and flood\n\n${post}\n\n8:30 The river rises, and the people of the lower town carry what they have up to the first floor of the school.\n`,
      [["access: full", `access: ${access}`]],
    );
    archive.publish("1", "2026-12-01");
    const dist = built(archive);
    const words = (text: string): string[] => wordsOf(text).map(({ word }) => word);
    const held = new WordRuns();
    for (const { entries } of readDocuments(archive.content))
      for (const entry of entries)
        held.addText(
          entry.parts
            .flatMap((part) => part.blocks.flatMap((block) => words(block.text)))
            .slice(access === "excerpt" ? 25 : 0),
        );
    expect(held.isEmpty).toBe(false);
    expect(findRuns(dist, held)).toEqual([]);
    const html = page(dist, archive.idAt(3));
    expect(html.includes("The dam of the upper valley")).toBe(access === "excerpt");
    expect(html).toMatch(
      /Only the beginning of entries of this source is shown|The text of this source is not shown/u,
    );
    const hash = sha256(readFileSync(join(archive.seeds, "flood.txt")));
    expect(readFileSync(join(dist, "captures", `${hash}.txt`), "utf8")).toContain(`limited to ${access}`);
  },
  120_000,
);

test("of the three captures as well: nothing of every seventh entry is left anywhere", () => {
  const folder = emptyFolder();
  const [seeds, content] = [join(folder, "seeds"), join(folder, "content")];
  cpSync(join(PROJECT, "seeds"), seeds, { recursive: true });
  cpSync(join(PROJECT, "src/content"), content, { recursive: true });
  // Where this archive has been published, the edition after.
  const { messages, write } = prepareRelease({ seeds, content, edition: "test", date: "2999-01-01" });
  expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
  write();
  ingestArchive(seeds, content);
  const entries = readDocuments(content).flatMap((document) => document.entries);
  const ids = entries.filter((_, index) => index % 7 === 2).map(({ id }) => id);
  expect(withdraw(seeds, { ids, reason: "A test.", date: null }).messages).toEqual([]);
  const dist = join(folder, "dist");
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(PROJECT, "scripts/build.ts"), "--seeds", seeds, "--content", content, "--out", dist],
    { cwd: PROJECT, encoding: "utf8" },
  );
  expect([status, stderr]).toEqual([0, ""]);
  // From the bytes of the captures, and knowing nothing of what `publish` looks for.
  const held = new WordRuns(["Islamic State of Iraq and the Levant", "Isis"]);
  for (const { id, capture } of entries) {
    if (!ids.includes(id)) continue;
    const slice = readFileSync(join(seeds, capture.file)).subarray(...capture.bytes);
    const words = wordsOf(slice.toString("utf8")).map(({ word }) => word);
    if (words.length >= RUN) held.addText(words);
  }
  expect(findRuns(dist, held)).toEqual([]);
}, 300_000);

function shingles(text: string, length: number): WordRuns {
  const runs = new WordRuns();
  const words = wordsOf(text).map(({ word }) => word);
  for (let i = 0; i + length <= words.length; i++) runs.addText(words.slice(i, i + length));
  return runs;
}
