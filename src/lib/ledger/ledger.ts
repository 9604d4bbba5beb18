import type { Sha256 } from "../ids.ts";
import type { Message } from "../message.ts";
import { changed, type Fields, metaText } from "./fields.ts";
import { LedgerLine, type Locator, printLine } from "./line.ts";

export type Status = "published" | "superseded" | "withdrawn";

/** Where an id stands after all the lines about it. */
export interface Issued {
  id: string;
  status: Status;
  /** What it was before it was withdrawn. */
  before: "published" | "superseded";
  textSha256: string;
  metaSha256: string;
  locators: readonly Locator[];
  fields: Fields;
  /** Ids that superseded it. */
  to: readonly string[];
  /** All its lines, oldest first. */
  history: LedgerLine[];
}

/** A ledger as read: its lines, and where each id stands. */
export interface Ledger {
  /** The file, byte for byte. */
  text: string;
  lines: LedgerLine[];
  issued: ReadonlyMap<string, Issued>;
  /** SHA-256 of the last line; null where there is none. */
  head: string | null;
}

/** A ledger of which no line is wrong, or what is. */
export type LedgerResult = { ledger: Ledger; messages: [] } | { ledger: null; messages: Message[] };

/** Messages about one ledger: after so many it is clear that it is broken. */
const MOST_MESSAGES = 20;

/**
 * Reads a ledger and verifies all of it: the shape of each line, the chain, the numbers, the check characters, and that no
 * event contradicts those before. An empty text is a ledger without lines.
 */
export function readLedger(text: string, sha256: Sha256, file = "seeds/ledger.jsonl"): LedgerResult {
  const messages: Message[] = [];
  const lines: LedgerLine[] = [];
  const issued = new Map<string, Issued>();
  const raw = text.split("\n");
  const rest = raw.pop() ?? "";
  let head: string | null = null;
  const fault = (line: number, rule: string, what: string): void => {
    messages.push({ rule, severity: "error", file, line, column: 1, text: what, hint: HINT });
  };
  for (const [index, spelled] of raw.entries()) {
    const number = index + 1;
    const line = readLine(spelled, (rule, what) => fault(number, rule, what));
    if (line) {
      if (line.seq !== number)
        fault(number, "ledger-seq", `Unexpected seq ${line.seq}, expected ${number}, the number of the line`);
      if (line.prev !== head)
        fault(
          number,
          "ledger-chain",
          `Unexpected prev ${short(line.prev)}, expected ${short(head)}, the SHA-256 of ${head === null ? "no line" : `line ${number - 1}`}`,
        );
      const at = lines.at(-1)?.at;
      if (at !== undefined && line.at < at)
        fault(
          number,
          "ledger-order",
          `Unexpected day ${line.at}, expected ${at} or later as in the line above`,
        );
      for (const what of apply(line, issued, sha256)) fault(number, "ledger-event", what);
      lines.push(line);
    }
    head = sha256(spelled);
    if (messages.length >= MOST_MESSAGES) break;
  }
  if (rest !== "")
    fault(raw.length + 1, "ledger-cut", "Unexpected end of the file within a line, expected a line end");
  if (messages.length > 0) return { ledger: null, messages };
  return { ledger: { text, lines, issued, head }, messages: [] };
}

export const EMPTY_LEDGER: Ledger = { text: "", lines: [], issued: new Map(), head: null };

const HINT =
  "Nobody edits the ledger: take the file of the last edition, and `npm run ledger -- rebase` where branches met.";

function short(hash: string | null): string {
  return hash === null ? "null" : `${hash.slice(0, 12)}…`;
}

function readLine(spelled: string, fault: (rule: string, what: string) => void): LedgerLine | null {
  let value: unknown;
  try {
    value = JSON.parse(spelled);
  } catch {
    fault(
      "ledger-line",
      `Unexpected ${spelled === "" ? "empty line" : "text that is no JSON"}, expected a line of the ledger`,
    );
    return null;
  }
  const checked = LedgerLine.safeParse(value);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    fault(
      "ledger-line",
      `Unexpected ${issue?.path.map(String).join(".") || "line"}: ${issue?.message.replace(/, received undefined$/u, "")}, expected a line of the ledger`,
    );
    return null;
  }
  if (printLine(checked.data) !== spelled) {
    fault(
      "ledger-line",
      "Unexpected spelling of the line, expected JSON without spaces and the keys in their order",
    );
    return null;
  }
  return checked.data;
}

/** Takes one line into the state. Gives what it contradicts; the state then goes on as the line says. */
function apply(line: LedgerLine, issued: Map<string, Issued>, sha256: Sha256): string[] {
  const { id, event } = line;
  const known = issued.get(id);
  const wrong: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(what);
  };
  if (event === "mint") {
    expect(known === undefined, `Unexpected second mint of ${id}, expected an id that stands once`);
    if (known) return wrong;
  } else if (!known) {
    return [`Unexpected ${event} of ${id}, expected its mint in a line above`];
  }
  const fields = changed(known?.fields ?? {}, line.changes);
  expect(
    sha256(metaText(fields)) === line.metaSha256,
    `Unexpected metaSha256 of ${id}, expected the hash of its fields after the changes`,
  );
  for (const { field, from } of line.changes)
    expect(
      (known?.fields[field] ?? null) === from,
      `Unexpected former ${field} of ${id}, expected what the lines above say`,
    );
  expect(
    event === "supersede" || line.to.length === 0,
    "Unexpected ids in to, expected them where an entry is superseded",
  );
  for (const to of line.to)
    expect(
      issued.has(to) && to !== id,
      `Unexpected ${to} in to, expected an id that is minted in a line above`,
    );
  if (event === "withdraw")
    expect(line.reason !== undefined, `Unexpected withdrawal of ${id} without a reason, expected one`);
  else if (event !== "restore")
    expect(line.reason === undefined, "Unexpected reason, expected it in a withdrawal or a restoration");
  if (known) {
    expect(
      known.textSha256 === line.textSha256,
      `Unexpected other text of ${id}, expected the text of its mint: one id means one exact text`,
    );
    const last = known.history.at(-1);
    if (event === "amend") {
      expect(
        known.status === "published",
        `Unexpected amendment of ${id}, which is ${known.status}, expected a published entry`,
      );
      expect(
        !known.history.some((former) => former.event === "amend" && former.at === line.at),
        `Unexpected second amendment of ${id} on ${line.at}, expected one for each edition`,
      );
      expect(
        line.changes.length > 0 || JSON.stringify(line.locators) !== JSON.stringify(last?.locators),
        `Unexpected amendment of ${id} without a change, expected one`,
      );
    }
    if (event === "supersede")
      expect(
        known.status === "published",
        `Unexpected supersession of ${id}, which is ${known.status}, expected a published entry`,
      );
    if (event === "withdraw")
      expect(
        known.status !== "withdrawn",
        `Unexpected withdrawal of ${id}, which is withdrawn, expected another entry`,
      );
    if (event === "restore")
      expect(
        known.status !== "published",
        `Unexpected restoration of ${id}, which is published, expected an entry that is superseded or withdrawn`,
      );
  }
  issued.set(id, next(line, known, fields));
  return wrong;
}

function next(line: LedgerLine, known: Issued | undefined, fields: Fields): Issued {
  const { id, event, textSha256, metaSha256, locators } = line;
  const history = [...(known?.history ?? []), line];
  const base = { id, textSha256, metaSha256, locators, fields, history };
  switch (event) {
    case "mint":
    case "amend":
      return { ...base, status: "published", before: "published", to: [] };
    case "supersede":
      return { ...base, status: "superseded", before: "superseded", to: line.to };
    case "withdraw":
      return { ...base, status: "withdrawn", before: known?.before ?? "published", to: known?.to ?? [] };
    case "restore": {
      const back = known?.status === "withdrawn" ? known.before : "published";
      return { ...base, status: back, before: back, to: back === "superseded" ? (known?.to ?? []) : [] };
    }
  }
}

/** A line before it has its place in the ledger. */
export type NewLine = Omit<LedgerLine, "seq" | "prev">;

/** What is to be added to a ledger: the new lines, with their line ends. */
export function appendLines(
  ledger: Pick<Ledger, "lines" | "head">,
  added: readonly NewLine[],
  sha256: Sha256,
): string {
  let prev = ledger.head;
  return added
    .map((line, index) => {
      const spelled = printLine({ ...line, seq: ledger.lines.length + index + 1, prev });
      prev = sha256(spelled);
      return `${spelled}\n`;
    })
    .join("");
}

/** Says whether a ledger goes on from an earlier one: each of its bytes stands where it stood. */
export function prefixFault(
  earlier: string,
  ledger: string,
  name: string,
  file = "seeds/ledger.jsonl",
): Message | null {
  if (ledger.startsWith(earlier)) return null;
  const [a, b] = [earlier.split("\n"), ledger.split("\n")];
  const at = a.findIndex((line, index) => line !== b[index]);
  const gone = b.length <= at + 1 && (b[at] ?? "") === "";
  return {
    rule: "ledger-prefix",
    severity: "error",
    file,
    line: at + 1,
    column: 1,
    text: `Unexpected ${gone ? "end of the ledger" : "line"}, expected line ${at + 1} of the ledger of ${name}: what was published is never changed`,
    hint: HINT,
  };
}
