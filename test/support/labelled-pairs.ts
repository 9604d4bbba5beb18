import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { PROJECT } from "./empty-folder.ts";

/** An entry of the three captures, by its lines, and the sentence of it that is meant. */
const Side = z.strictObject({
  source: z.string(),
  lines: z.tuple([z.number(), z.number()]),
  words: z.string().min(1),
});

const LabelledPairs = z.strictObject({
  schemaVersion: z.literal(1),
  pairs: z.array(
    z.strictObject({
      /** Does a reader find a passage of the one in the other, in the same or in near words? */
      alike: z.boolean(),
      kind: z.enum(["copy", "quotation", "fact", "topic", "formula"]),
      a: Side,
      b: Side,
    }),
  ),
});
export type LabelledPair = z.infer<typeof LabelledPairs>["pairs"][number];

/** The pairs that were labelled by hand: test/similar/README.md. */
export function labelledPairs(): LabelledPair[] {
  return LabelledPairs.parse(parse(readFileSync(join(PROJECT, "test/similar/pairs.yaml"), "utf8"))).pairs;
}
