import { printDocument, readDocument } from "../../src/lib/mdx/document.ts";
import type { SourceDocument } from "../../src/lib/model/sourceDocument.ts";
import { ingestBytes } from "../support/ingest-case.ts";
import { publishedFaults } from "./line-faults.ts";

/** Does all the work that a text makes, from its bytes to what is published of it, and checks only what takes linear time. */
export function wholeLine(text: string, format: string): SourceDocument | null {
  const bytes = new TextEncoder().encode(text);
  const { document } = ingestBytes(bytes, format);
  if (!document) return null;
  const read = readDocument(printDocument(document), "x.mdx");
  if ("message" in read) throw new Error(read.message.text);
  publishedFaults(read.document, bytes);
  return read.document;
}
