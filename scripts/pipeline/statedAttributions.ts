import type { Message } from "../../src/lib/message.ts";
import type { Attribution } from "../../src/lib/model/attribution.ts";
import type { SourceRecord } from "../../src/lib/model/sourceRecord.ts";
import { attributionAt } from "./attributions.ts";
import type { EntryDraft } from "./entryDraft.ts";
import { findQuote, linesStretch } from "./findQuote.ts";
import type { SourceInput } from "./ingestSource.ts";
import { notFound } from "./resolveRecord.ts";

/** Attributions that the archivist states for an entry. Each must find its words. */
export function statedAttributions(
  { capture, fault }: SourceInput,
  record: SourceRecord,
  draft: EntryDraft,
  messages: Message[],
): Attribution[] {
  return record.attributions.flatMap((stated, index) => {
    const lines = linesStretch(capture, stated.lines);
    if (stated.scope === "source" || !lines || lines.start < draft.start || lines.start >= draft.end)
      return [];
    const found = findQuote(capture, stated.lines, stated.verbatim);
    if (!found) {
      messages.push(
        fault(
          ["attributions", index],
          "decision-without-target",
          notFound(stated.verbatim, stated.lines, capture.file),
        ),
      );
      return [];
    }
    const { scope, quote, via, joint, basis, certainty } = stated;
    return [
      attributionAt(capture, found.start, found.end, stated.role, stated.agent, "record", {
        scope,
        quote,
        via,
        joint,
        basis,
        certainty,
      }),
    ];
  });
}

/** Publisher, platform and reporters of the page: of the source as a whole, never authors of one entry. */
export function sourceAttributions(
  { capture, fault, authority }: SourceInput,
  record: SourceRecord,
  messages: Message[],
): Attribution[] {
  const attributions: Attribution[] = [];
  const evident = [
    { role: "publisher" as const, agent: record.publisher, evidence: record.publisherEvidence },
    { role: "platform" as const, agent: record.platform, evidence: record.platformEvidence },
  ];
  for (const { role, agent, evidence } of evident) {
    if (agent === null) continue;
    const words = evidence.find((item) => "position" in item);
    attributions.push({
      role,
      agent,
      verbatim: words && "quote" in words ? words.quote : agent,
      position: words && "position" in words ? words.position : null,
      scope: "source",
      quote: null,
      via: [],
      joint: null,
      basis: words ? "explicit" : "inferred",
      certainty: words ? "high" : "medium",
      rule: "record",
    });
  }
  record.contributors.forEach((contributor, index) => {
    const found = [...authority.names.byVariant]
      .filter(([, id]) => id === contributor.name)
      .map(([variant]) => findQuote(capture, contributor.lines, variant))
      .find((stretch) => stretch !== null);
    if (found)
      attributions.push(
        attributionAt(capture, found.start, found.end, "live-reporter", contributor.name, "record", {
          scope: "source",
        }),
      );
    else
      messages.push(
        fault(
          ["contributors", index],
          "decision-without-target",
          notFound(contributor.name, contributor.lines, capture.file),
        ),
      );
  });
  record.attributions.forEach((stated, index) => {
    if (stated.scope !== "source") return;
    const found = findQuote(capture, stated.lines, stated.verbatim);
    if (found)
      attributions.push(
        attributionAt(capture, found.start, found.end, stated.role, stated.agent, "record", {
          scope: "source",
          via: stated.via,
          basis: stated.basis,
          certainty: stated.certainty,
        }),
      );
    else
      messages.push(
        fault(
          ["attributions", index],
          "decision-without-target",
          notFound(stated.verbatim, stated.lines, capture.file),
        ),
      );
  });
  return attributions;
}

/** What the archivist states of the same words in the same role stands instead of what a rule found. */
export function withoutTwins(found: readonly Attribution[], stated: readonly Attribution[]): Attribution[] {
  const key = ({ role, agent, position }: Attribution): string =>
    `${role} ${agent} ${position?.bytes.join("-")}`;
  const known = new Set(stated.map(key));
  return [...found.filter((attribution) => !known.has(key(attribution))), ...stated].sort(byPosition);
}

function byPosition(a: Attribution, b: Attribution): number {
  return (a.position?.bytes[0] ?? -1) - (b.position?.bytes[0] ?? -1);
}
