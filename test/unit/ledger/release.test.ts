import { spawnSync } from "node:child_process";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rebase, restore, verifyLedger, withdraw } from "../../../scripts/ledgerCommands.ts";
import { sha256 } from "../../../scripts/read/sha256.ts";
import { prepareRelease } from "../../../scripts/releaseArchive.ts";
import { editionAddresses } from "../../../scripts/report/editionAddresses.ts";
import { releaseTable } from "../../../scripts/report/releaseTable.ts";
import { type Disk, listFiles } from "../../../scripts/write/replaceFolder.ts";
import { stampEdition } from "../../../scripts/write/stampEdition.ts";
import { identityText } from "../../../src/lib/ids.ts";
import { appendLines } from "../../../src/lib/ledger/ledger.ts";
import { readRetired } from "../../../src/lib/ledger/retired.ts";
import { PROJECT } from "../../support/empty-folder.ts";
import { FLOOD, tinyArchive, withOtherFormat } from "../../support/published-archive.ts";

const events = (archive: ReturnType<typeof tinyArchive>): string[] =>
  archive.ledger().lines.map(({ event, id }) => `${event} ${id}`);
const contents = (folder: string): [string, string][] =>
  listFiles(folder).map((file) => [file, readFileSync(join(folder, file), "latin1")]);

describe("a release", () => {
  test("issues every entry once, stamps the edition, and changes nothing else", () => {
    const archive = tinyArchive(FLOOD);
    archive.ingest();
    const before = archive.read("archive.yaml");
    const { plan } = archive.publish("1", "2026-12-01");
    expect(plan?.rows.map(({ event, place }) => [event, place])).toEqual([
      ["mint", "seeds/flood.txt:1"],
      ["mint", "seeds/flood.txt:3"],
      ["mint", "seeds/flood.txt:5"],
      ["mint", "seeds/flood.txt:7"],
    ]);
    expect(archive.read("archive.yaml")).toBe(
      before.replace(
        'status: draft, version: "1", date: null',
        'status: published, version: "1", date: "2026-12-01"',
      ),
    );
    expect(archive.ledger().lines.map(({ at }) => at)).toEqual(Array(4).fill("2026-12-01"));
    expect(archive.ingest().written?.written).toEqual([]);
    expect(verifyLedger(archive.seeds, null).messages).toEqual([]);
  });

  test("shows each entry that it issues, and the addresses that every citation will carry", () => {
    const archive = tinyArchive(
      `${FLOOD}${Array.from({ length: 12 }, (_, i) => `\n8.${59 - i} Post ${i}.\n`).join("")}`,
    );
    const { plan, archive: settings } = prepareRelease({
      seeds: archive.seeds,
      content: archive.content,
      edition: "1",
      date: "2026-12-01",
    });
    expect(plan?.rows).toHaveLength(16);
    for (const { id } of plan?.rows ?? []) expect(plan && releaseTable(plan)).toContain(id);
    expect(settings && editionAddresses(settings)).toContain(settings?.permalinkBase);
  });

  test("says of an address that it leads nowhere", () => {
    const lines = (host: string): string[] =>
      editionAddresses({
        permalinkBase: `https://${host}/a/`,
        site: "https://dateline.org/",
        contact: { name: "A", email: `a@${host}` },
      }).split("\n");
    expect(lines("Dateline.example").map((line) => line.includes("leads nowhere"))).toEqual([
      true,
      false,
      true,
    ]);
    expect(lines("www.example.org")[0]).toContain("www.example.org is a name kept for examples");
    for (const host of ["example.edu", "myexample.com", "latest", "test.org"])
      expect(lines(host).join()).not.toContain("leads nowhere");
  });

  test("holds no captured words and no names in the ledger", () => {
    const archive = tinyArchive(FLOOD);
    archive.publish("1", "2026-12-01");
    for (const word of ["dam", "boats", "engineers", "Alder wakes"])
      expect(archive.read("ledger.jsonl")).not.toContain(word);
  });

  test("is refused for an edition that is published, and for a day that is not after it", () => {
    const archive = tinyArchive(FLOOD);
    archive.publish("1", "2026-12-01");
    const refused = (edition: string | null, date: string | null): string[] =>
      prepareRelease({ seeds: archive.seeds, content: archive.content, edition, date }).messages.map(
        ({ text }) => text,
      );
    expect(refused(null, null)).toEqual([
      "Unexpected edition 1, which is published, expected the name of a new one",
    ]);
    expect(refused("1", "2027-12-01")).toEqual([
      "Unexpected edition 1, which is published, expected another name",
    ]);
    expect(refused("2", null)).toEqual(["Unexpected edition without a day, expected one"]);
    expect(refused("2", "2027-02-30")[0]).toMatch(/^Unexpected day 2027-02-30/u);
    expect(refused("2", "2026-12-01")[0]).toMatch(/expected one after 2026-12-01/u);
    expect(refused("2", "2027-01-01")).toEqual([]);
  });

  test("amends once, with what changed, what is said otherwise", () => {
    const archive = tinyArchive(FLOOD, [["corrections: []", "corrections: [] # none yet"]]);
    archive.publish("1", "2026-12-01");
    archive.change("flood.yaml", 'edtf: "2031-05-04"', 'edtf: "2031-05-05"');
    const { messages, written } = archive.ingest();
    expect(written).not.toBe(null);
    expect(messages.map(({ rule, severity }) => [rule, severity])).toEqual([["not-released", "warning"]]);
    const { plan } = archive.publish("2", "2027-01-01");
    expect(plan?.lines.map(({ event }) => event)).toEqual(Array(4).fill("amend"));
    expect(plan?.lines[0]?.changes).toEqual([
      { field: "date", from: "2031-05-04", to: "2031-05-05" },
      { field: "bounds", from: "2031-05-04T17:55/2031-05-04T17:55", to: "2031-05-05T17:55/2031-05-05T17:55" },
    ]);
    expect(plan && releaseTable(plan)).toContain("Date               2031-05-04 → 2031-05-05");
    expect(archive.read("archive.yaml")).toContain(
      'formerEditions:\n  - {version: "1", date: "2026-12-01"}\n',
    );
    archive.change("flood.yaml", 'edtf: "2031-05-05"', 'edtf: "2031-05-04"');
    archive.publish("3", "2027-02-01");
    expect(archive.read("archive.yaml")).toContain(
      'formerEditions:\n  - {version: "1", date: "2026-12-01"}\n  - {version: "2", date: "2027-01-01"}\n',
    );
    expect(archive.ledger().lines).toHaveLength(12);
  });

  test("is whole or not at all, whatever the disk does", () => {
    const archive = tinyArchive(FLOOD);
    archive.publish("1", "2026-12-01");
    for (const [at, count] of [
      ["write", 0],
      ["write", 1],
      ["write", 2],
      ["rename", 0],
      ["rename", 1],
      ["rename", 2],
    ] as const) {
      withOtherFormat(() => {
        const before = contents(archive.seeds);
        const { write, messages } = prepareRelease({
          seeds: archive.seeds,
          content: archive.content,
          edition: "2",
          date: "2027-01-01",
        });
        expect(messages).toEqual([]);
        expect(() => write(failingDisk(at, count))).toThrow("ENOSPC");
        expect(contents(archive.seeds)).toEqual(before);
      });
    }
  });
});

describe("a published archive", () => {
  test("stops at an entry that the ledger does not know, with the command that would issue it", () => {
    const archive = tinyArchive(FLOOD);
    archive.publish("1", "2026-12-01");
    const before = contents(archive.content);
    archive.change("flood.txt", "8:30 The river rises.\n", "8:30 The river rises.\n\n7:10 Rain.\n");
    const { messages, written } = archive.ingest();
    expect(written).toBe(null);
    expect(contents(archive.content)).toEqual(before);
    expect(messages).toEqual([
      expect.objectContaining({
        rule: "not-issued",
        severity: "error",
        file: "seeds/flood.txt",
        line: 9,
        hint: expect.stringContaining("npm run release -- --edition 2 --date"),
      }),
    ]);
    const { plan } = archive.publish("2", "2027-01-01");
    // The same words in another capture of the source: the same ids, which now stand in both.
    expect(plan?.lines.map(({ event, locators }) => [event, locators.length])).toEqual([
      ["mint", 1],
      ["amend", 2],
      ["amend", 2],
      ["amend", 2],
      ["amend", 2],
    ]);
  });

  test("keeps, when another reading cuts it otherwise, the old text and what superseded it", () => {
    const archive = tinyArchive(FLOOD);
    archive.publish("1", "2026-12-01");
    const [dam, market] = [archive.idAt(3), archive.idAt(5)];
    withOtherFormat(() => {
      const { messages } = archive.ingest();
      expect(messages.map(({ rule }) => rule)).toEqual([
        "not-issued",
        "issued-and-missing",
        "issued-and-missing",
      ]);
      const { plan } = archive.publish("2", "2027-01-01");
      const [mint] = plan?.lines ?? [];
      expect(plan?.lines.map(({ event, id, to }) => [event, id, to])).toEqual([
        ["mint", mint?.id, []],
        ["supersede", dam, [mint?.id]],
        ["supersede", market, [mint?.id]],
      ]);
      const { retired } = readRetired(archive.read("retired.jsonl"));
      for (const id of [dam, market])
        expect(sha256(identityText(retired.get(id)?.slice ?? ""))).toBe(
          archive.ledger().issued.get(id)?.textSha256,
        );
    });
    // Read as before, the old ids come back with their meaning.
    const { plan } = archive.publish("3", "2027-02-01");
    expect(plan?.lines.map(({ event, id }) => [event, id]).slice(0, 2)).toEqual([
      ["restore", dam],
      ["restore", market],
    ]);
    expect(plan?.lines.at(-1)).toMatchObject({ event: "supersede", to: [dam, market].sort() });
  });

  test("gives changed words in another capture a new id, and links the two", () => {
    const archive = tinyArchive(FLOOD);
    archive.publish("1", "2026-12-01");
    const old = archive.idAt(3);
    archive.change("flood.txt", "by a hand's breadth, the engineers", "by two hands' breadth, the engineers");
    const { plan } = archive.publish("2", "2027-01-01");
    const mint = plan?.lines.find(({ event }) => event === "mint");
    expect(plan?.lines.filter(({ event }) => event === "supersede")).toEqual([
      expect.objectContaining({ id: old, to: [mint?.id] }),
    ]);
    expect(plan?.lines.filter(({ event }) => event === "amend")).toHaveLength(3);
  });

  test("is not released where the text of what is superseded is lost", () => {
    const archive = tinyArchive(FLOOD);
    archive.publish("1", "2026-12-01");
    withOtherFormat(() => {
      const { messages } = prepareRelease({
        seeds: archive.seeds,
        content: join(archive.content, "none"),
        edition: "2",
        date: "2027-01-01",
      });
      expect(messages.map(({ rule }) => rule)).toEqual(["lost-text", "lost-text"]);
    });
  });

  test.each([
    ["ledger.jsonl", (text: string) => text.replace("2026-12-01", "2026-12-02"), "ledger-chain"],
    ["ledger.jsonl", (text: string) => text.slice(0, -20), "ledger-cut"],
    ["retired.jsonl", (text: string) => text.slice(0, -20), "retired-line"],
    ["retired.jsonl", () => "", "retired-text"],
    [
      "retired.jsonl",
      (text: string) => text.replace("hand's breadth, the engineers", "foot, the engineers"),
      "retired-text",
    ],
  ])("stops at a broken %s (%#)", (file, breaks, rule) => {
    const archive = tinyArchive(FLOOD);
    archive.publish("1", "2026-12-01");
    withOtherFormat(() => {
      archive.publish("2", "2027-01-01");
      writeFileSync(join(archive.seeds, file), breaks(archive.read(file)));
      const { messages, written } = archive.ingest();
      expect(written).toBe(null);
      expect(messages.map((message) => message.rule)).toContain(rule);
    });
  });
});

describe("the stamp of an edition", () => {
  const base = "# mine\nedition:\n  status: draft   # yet\n  version: '1'\n  date: null\n";
  test("keeps comments and form", () => {
    expect(stampEdition(base, { version: "1", date: "2026-12-01" })).toBe(
      '# mine\nedition:\n  status: published   # yet\n  version: "1"\n  date: "2026-12-01"\n',
    );
  });
  test("adds the former edition to a list, in the form that the list has", () => {
    const published = base.replace("draft", "published").replace("null", '"2026-12-01"');
    const stamp = (list: string): string =>
      stampEdition(published + list, { version: "2", date: "2027-01-01" });
    const item = '{version: "1", date: "2026-12-01"}';
    expect(stamp("")).toContain(`\nformerEditions:\n  - ${item}\n`);
    expect(stamp("formerEditions: []\n")).toContain(`\nformerEditions: [${item}]\n`);
    const zero = '{version: "0", date: "2025-01-01"}';
    expect(stamp(`formerEditions: [${zero}]\n`)).toContain(`\nformerEditions: [${zero}, ${item}]\n`);
    expect(stamp(`formerEditions:\n  - ${zero} # first\ntitle: x\n`)).toContain(`- ${zero}\n  - ${item}`);
    expect(stamp(`formerEditions:\n  - ${zero}\ntitle: x\n`)).toContain(
      `  - ${zero}\n  - ${item}\ntitle: x\n`,
    );
  });
});

describe("npm run ledger", () => {
  test("withdraws, says where the words stand too, and restores", () => {
    const archive = tinyArchive(
      `${FLOOD}\n7:50 As said: the dam is opened by a hand's breadth, the engineers say.\n`,
    );
    archive.publish("1", "2026-12-01");
    const [dam, copy] = [archive.idAt(3), archive.idAt(9)];
    expect(
      withdraw(archive.seeds, {
        ids: [dam],
        reason: "The dam is opened by a hand's breadth, they say",
        date: null,
      }).messages[0]?.rule,
    ).toBe("reason");
    expect(
      withdraw(archive.seeds, { ids: [copy, "0000000000"], reason: "x", date: null }).messages[0]?.rule,
    ).toBe("unknown-id");
    expect(withdraw(archive.seeds, { ids: [dam], reason: "x", date: "2026-01-01" }).messages[0]?.rule).toBe(
      "day",
    );
    expect(archive.ledger().lines).toHaveLength(5);
    const { text, messages } = withdraw(archive.seeds, {
      ids: [dam],
      reason: "On request of a person.",
      date: "2026-12-24",
    });
    expect(messages).toEqual([]);
    expect(text).toMatch(new RegExp(`${copy} {2}seeds/flood.txt:9 {2}\\d+ % of it is masked`, "u"));
    expect(archive.ledger().lines.at(-1)).toMatchObject({
      event: "withdraw",
      id: dam,
      at: "2026-12-24",
      reason: "On request of a person.",
    });
    expect(withdraw(archive.seeds, { ids: [dam], reason: "x", date: null }).messages[0]?.rule).toBe(
      "withdrawn",
    );
    // A withdrawn entry is neither missing nor new for the lock and for a release.
    expect(archive.ingest().messages).toEqual([]);
    expect(archive.publish("2", "2027-01-01").plan).toMatchObject({ lines: [], withdrawn: 1 });
    expect(restore(archive.seeds, { ids: [copy], reason: null, date: null }).messages[0]?.rule).toBe(
      "not-withdrawn",
    );
    expect(restore(archive.seeds, { ids: [dam], reason: null, date: null }).messages).toEqual([]);
    expect(archive.ledger().issued.get(dam)?.status).toBe("published");
  });

  test("verifies against the ledger of the last edition, as a file or by its tag", () => {
    const archive = tinyArchive(FLOOD);
    archive.publish("1", "2026-12-01");
    const file = join(archive.seeds, "../edition-1.jsonl");
    writeFileSync(file, archive.read("ledger.jsonl"));
    const git = (...args: string[]): void => {
      const { status, stderr } = spawnSync(
        "git",
        ["-C", archive.seeds, "-c", "user.name=a", "-c", "user.email=a@b.example", ...args],
        { encoding: "utf8" },
      );
      if (status !== 0) throw new Error(stderr);
    };
    git("init", "-q");
    git("add", "-A");
    git("commit", "-qm", "Edition 1");
    git("tag", "edition-1");
    withdraw(archive.seeds, { ids: [archive.idAt(3)], reason: "x", date: null });
    expect(verifyLedger(archive.seeds, file)).toMatchObject({
      messages: [],
      text: expect.stringContaining("goes on from edition-1.jsonl"),
    });
    expect(verifyLedger(archive.seeds, null)).toMatchObject({
      messages: [],
      text: expect.stringContaining("goes on from edition-1"),
    });
    writeFileSync(
      join(archive.seeds, "ledger.jsonl"),
      `${archive.read("ledger.jsonl").split("\n").slice(0, 3).join("\n")}\n`,
    );
    for (const against of [file, null])
      expect(verifyLedger(archive.seeds, against).messages.map(({ rule }) => rule)).toEqual([
        "ledger-prefix",
      ]);
  });

  test("rebases what two branches appended, and never what was published", () => {
    const archive = tinyArchive(FLOOD);
    archive.publish("1", "2026-12-01");
    const base = archive.read("ledger.jsonl");
    const file = join(archive.seeds, "../edition-1.jsonl");
    writeFileSync(file, base);
    const ledger = archive.ledger();
    const lineFor = (line: number) => {
      const { history, id, textSha256, metaSha256, locators } = ledger.issued.get(archive.idAt(line)) ?? {};
      if (!history || !id || !textSha256 || !metaSha256 || !locators) throw new Error("no such id");
      return appendLines(
        ledger,
        [
          {
            rule: 1,
            event: "withdraw",
            id,
            at: "2026-12-02",
            textSha256,
            metaSha256,
            locators: [...locators],
            to: [],
            changes: [],
            reason: "x",
          },
        ],
        sha256,
      );
    };
    const [ours, theirs] = [lineFor(3), lineFor(5)];
    const met = `${base}<<<<<<< ours\n${ours}=======\n${theirs}${ours}>>>>>>> theirs\n`;
    const path = join(archive.seeds, "ledger.jsonl");
    writeFileSync(path, met);
    expect(rebase(archive.seeds, null, met, true).messages[0]?.text).toContain("--against FILE");
    expect(rebase(archive.seeds, file, met, true).messages).toEqual([]);
    expect(archive.read("ledger.jsonl").startsWith(base)).toBe(true);
    expect(events(archive).slice(4)).toEqual([`withdraw ${archive.idAt(3)}`, `withdraw ${archive.idAt(5)}`]);
    expect(verifyLedger(archive.seeds, file).messages).toEqual([]);
    const edited = archive.read("ledger.jsonl").replace("2026-12-01", "2026-11-30");
    expect(rebase(archive.seeds, file, edited, true).messages.map(({ rule }) => rule)).toEqual([
      "ledger-prefix",
    ]);
  });

  test.each(["release", "ledger"])(
    "%s has help, and the exit codes 0, 1 and 2",
    (command) => {
      const run = (...args: string[]) => {
        const { status, stdout, stderr } = spawnSync(
          process.execPath,
          [join(PROJECT, `scripts/${command}.ts`), ...args],
          { encoding: "utf8" },
        );
        return { status, stdout, stderr };
      };
      expect(run("--help")).toMatchObject({ status: 0, stdout: expect.stringContaining("Exit code 0") });
      expect(run("--nothing")).toMatchObject({ status: 2, stdout: "" });
      const archive = tinyArchive(FLOOD);
      const here = ["--seeds", archive.seeds];
      if (command === "ledger") {
        expect(run("verify", ...here)).toMatchObject({
          status: 0,
          stdout: expect.stringContaining("0 lines, 0 ids"),
        });
        expect(run("history", "x", ...here)).toMatchObject({ status: 1, stdout: "" });
        expect(run("withdraw", "x", ...here)).toMatchObject({ status: 2, stdout: "" });
        expect(run("publish", ...here)).toMatchObject({ status: 2, stdout: "" });
      } else {
        const before = contents(archive.seeds);
        expect(run(...here)).toMatchObject({
          status: 1,
          stdout: "",
          stderr: expect.stringContaining("--date"),
        });
        expect(run(...here, "--date", "2026-12-01")).toMatchObject({
          status: 0,
          stdout: expect.stringContaining("Nothing was written"),
        });
        expect(run(...here, "--date", "2026-12-01", "--yes", "--dry-run").status).toBe(2);
        expect(contents(archive.seeds)).toEqual(before);
        expect(run(...here, "--date", "2026-12-01", "--yes")).toMatchObject({
          status: 0,
          stdout: expect.stringContaining("git tag edition-1"),
        });
      }
    },
    60_000,
  );
});

/** A disk that is full at one write or at one rename, counted from 0. */
function failingDisk(at: "write" | "rename", after: number): Disk {
  let done = 0;
  const may = (what: "write" | "rename"): void => {
    if (what === at && done++ === after)
      throw Object.assign(new Error("ENOSPC"), { code: "ENOSPC", syscall: what });
  };
  return {
    write(path, content) {
      writeFileSync(path, content.slice(0, 3));
      may("write");
      writeFileSync(path, content);
    },
    rename(from, to) {
      may("rename");
      renameSync(from, to);
    },
  };
}
