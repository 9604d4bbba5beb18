import type { CitationEnding } from "../../routes.ts";
import type { Citation } from "../citation.ts";
import { bibtex } from "./bibtex.ts";
import { cslJson } from "./cslJson.ts";
import { ris } from "./ris.ts";
import { zoteroRdf } from "./zoteroRdf.ts";

/** A file that reference managers read. */
export interface CitationFile {
  /** Ending of the name, without the dot. */
  ending: CitationEnding;
  label: string;
  type: string;
  write: (citations: readonly Citation[]) => string;
}

/** The files that a page offers, in their order. */
export const FILES: readonly CitationFile[] = [
  { ending: "bib", label: "BibLaTeX", type: "application/x-bibtex", write: bibtex },
  { ending: "ris", label: "RIS", type: "application/x-research-info-systems", write: ris },
  { ending: "csl.json", label: "CSL-JSON", type: "application/vnd.citationstyles.csl+json", write: cslJson },
  { ending: "rdf", label: "Zotero RDF", type: "application/rdf+xml", write: zoteroRdf },
];
