import type { Citation } from "../citation.ts";
import type { Runs } from "../runs.ts";
import { apa } from "./apa.ts";
import { chicagoBibliography } from "./chicagoBibliography.ts";
import { chicagoNote } from "./chicagoNote.ts";
import { harvard } from "./harvard.ts";
import { mla } from "./mla.ts";

/** The styles in which a page offers its citation, in their order. */
export const STYLES: readonly { id: string; label: string; format: (citation: Citation) => Runs }[] = [
  { id: "chicago-note", label: "Chicago, note", format: chicagoNote },
  { id: "chicago-bibliography", label: "Chicago, bibliography", format: chicagoBibliography },
  { id: "mla", label: "MLA", format: mla },
  { id: "apa", label: "APA", format: apa },
  { id: "harvard", label: "Harvard", format: harvard },
];
