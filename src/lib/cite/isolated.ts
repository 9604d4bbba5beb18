import type { Citation } from "./citation.ts";
import { inOrder, inverted } from "./citedName.ts";
import type { Run, Runs } from "./runs.ts";

/** A stretch of a citation; one that runs from right to left stands for itself, so that commas around it keep their place. */
export interface IsolatedRun extends Run {
  isolated: boolean;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The runs of a citation, with the values that are written from right to left apart. */
export function isolated(runs: Runs, citation: Citation): IsolatedRun[] {
  const { authors, editors, contributors, title, container, publisher, archive } = citation;
  const names = [...authors, ...editors, ...contributors].flatMap((name) => [inOrder(name), inverted(name)]);
  const values = [title, container, publisher, archive, ...names].filter(
    (value) => value !== null && RIGHT_TO_LEFT.test(value),
  );
  if (values.length === 0) return runs.map((run) => ({ ...run, isolated: false }));
  const pattern = new RegExp(`(${values.map((value) => literally(value ?? "")).join("|")})`, "u");
  return runs.flatMap((run) =>
    run.text
      .split(pattern)
      .filter((text) => text !== "")
      .map((text) => ({ ...run, text, isolated: values.includes(text) })),
  );
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
