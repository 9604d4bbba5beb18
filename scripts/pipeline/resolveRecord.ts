import type { Message } from "../../src/lib/message.ts";
import type { Evidence, WrittenEvidence } from "../../src/lib/model/evidence.ts";
import type { SourceRecord, WrittenRecord } from "../../src/lib/model/sourceRecord.ts";
import type { Capture } from "./capture.ts";
import { findQuote } from "./findQuote.ts";

/** Makes a message about a place in a record: a path into it ("days", "evidence", 0). */
export type RecordFault = (
  path: readonly (string | number)[],
  rule: string,
  text: string,
  hint?: string,
) => Message;

/** Finds the captured words of all evidence of a record. Words that do not stand where it says are errors. */
export function resolveRecord(
  written: WrittenRecord,
  capture: Capture,
  fault: RecordFault,
): { record: SourceRecord; messages: Message[] } {
  const messages: Message[] = [];

  function resolve(list: readonly WrittenEvidence[], ...path: (string | number)[]): Evidence[] {
    return list.flatMap((evidence, index): Evidence[] => {
      if ("outside" in evidence) return [evidence];
      const found = findQuote(capture, evidence.lines, evidence.quote);
      const position = found
        ? capture.position(found.start, found.end)
        : capture.findInFile(evidence.lines, evidence.quote);
      if (position)
        return [
          {
            position,
            quote: evidence.quote,
            reason: evidence.reason,
          },
        ];
      messages.push(
        fault([...path, index], "evidence-not-found", notFound(evidence.quote, evidence.lines, capture.file)),
      );
      return [];
    });
  }

  const record: SourceRecord = {
    ...written,
    publisherEvidence: resolve(written.publisherEvidence, "publisherEvidence"),
    platformEvidence: resolve(written.platformEvidence, "platformEvidence"),
    days: { ...written.days, evidence: resolve(written.days.evidence, "days", "evidence") },
    zone: { ...written.zone, evidence: resolve(written.zone.evidence, "zone", "evidence") },
    dateOrderEvidence: resolve(written.dateOrderEvidence, "dateOrderEvidence"),
    orderEvidence: resolve(written.orderEvidence, "orderEvidence"),
    extent: { ...written.extent, evidence: resolve(written.extent.evidence, "extent", "evidence") },
  };
  return { record, messages };
}

/** "Unexpected words “…”, expected them as captured in lines 3 to 4 of x.txt". */
export function notFound(quote: string, [first, last]: readonly [number, number], file: string): string {
  const lines = first === last ? `line ${first}` : `lines ${first} to ${last}`;
  return `Unexpected words “${quote}”, expected words that stand so in ${lines} of ${file}`;
}
