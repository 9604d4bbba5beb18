import { MONTHS } from "../../time/names.ts";
import { type Citation, genreAndClock, place } from "../citation.ts";
import { type CitedName, inverted } from "../citedName.ts";
import { type Issued, isDoubtful } from "../issued.ts";
import { issuedText } from "../issuedText.ts";

/**
 * RIS. No ED and no N1: Zotero makes an invalid editor of the one and a child note of the other. The editor stands in A2's
 * place nowhere; M3, DB and AN are for the programs that read them.
 */
export function ris(citations: readonly Citation[]): string {
  return citations.map(record).join("\r\n");
}

function record(citation: Citation): string {
  const container = citation.of === "page" ? citation.archive : citation.container;
  const fields: [string, string | null][] = [
    ["TY", citation.of === "entry" ? "BLOG" : "ELEC"],
    ...citation.authors.map((name): [string, string] => ["AU", risName(name)]),
    ["TI", citation.title],
    ["T2", container],
    ["PB", citation.publisher],
    ...dates(citation.issued),
    ["M3", genreAndClock(citation)],
    ["AB", citation.abstract],
    ["LA", citation.language],
    ["DB", citation.archive],
    ["AN", place(citation)],
    ["UR", citation.url],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === null ? [] : `${tag}  - ${oneLine(value)}`));
  return `${[...lines, "ER  - "].join("\r\n")}\r\n`;
}

/** An organisation has a comma at its end, so that no program parts its words. */
function risName(name: CitedName): string {
  return name.kind === "whole" ? `${name.name},` : inverted(name);
}

/** DA is YYYY/MM/DD/other information, and the last is the place for the doubt. */
function dates(issued: Issued): [string, string | null][] {
  if (issued.kind === "unknown") return [];
  const first = issued.kind === "one" ? issued.at : issued.first;
  const [year = "", month = "", day = ""] = first.split("-");
  const stated = issued.kind === "one" && !isDoubtful(issued);
  const words = stated ? "" : issuedText(issued, { order: "dmy", months: MONTHS });
  return [
    ["PY", year],
    ["DA", `${year}/${month}/${day}${words === "" ? "" : `/${words}`}`],
  ];
}

/** A record is read line by line. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
