import type { WrittenRecord } from "../../src/lib/model/sourceRecord.ts";
import type { RecordFault } from "./resolveRecord.ts";

/**
 * The record as it holds for one of several captures. Lines count in the first, unless a statement names its `capture`; of
 * another only what names it holds, and evidence from outside. Faults are said at their place in the whole record.
 */
export function recordOfCapture(
  written: WrittenRecord,
  index: number,
  fault: RecordFault,
): { written: WrittenRecord; fault: RecordFault } {
  const file = written.captures[index]?.file ?? "";
  const places = new Map<string, number[]>();
  const keep = <T extends { capture?: string | undefined }>(list: readonly T[], name: string): T[] => {
    const kept = list.flatMap((item, i) =>
      item.capture === undefined ? (index === 0 ? [i] : []) : item.capture === file ? [i] : [],
    );
    places.set(name, kept);
    return kept.flatMap((i) => list[i] ?? []);
  };
  const outside = <T extends object>(list: readonly T[]): T[] =>
    index === 0 ? [...list] : list.filter((evidence) => "outside" in evidence);
  const contributors = index === 0 ? written.contributors : [];
  return {
    written: {
      ...written,
      advisories: keep(written.advisories, "advisories"),
      together: keep(written.together, "together"),
      corrections: keep(written.corrections, "corrections"),
      mentions: keep(written.mentions, "mentions"),
      attributions: keep(written.attributions, "attributions"),
      notes: keep(written.notes, "notes"),
      publisherEvidence: outside(written.publisherEvidence),
      platformEvidence: outside(written.platformEvidence),
      dateOrderEvidence: outside(written.dateOrderEvidence),
      orderEvidence: outside(written.orderEvidence),
      days: { ...written.days, evidence: outside(written.days.evidence) },
      zone: { ...written.zone, evidence: outside(written.zone.evidence) },
      extent: { ...written.extent, evidence: outside(written.extent.evidence) },
      contributors,
    },
    fault: ([list, at, ...rest], ...said) => {
      const place = typeof at === "number" ? places.get(String(list))?.[at] : undefined;
      return fault(
        [list ?? "", ...(place === undefined ? (at === undefined ? [] : [at]) : [place]), ...rest],
        ...said,
      );
    },
  };
}
