import { z } from "zod";
import { SchemaVersion } from "./schemaVersion.ts";
import { Slug } from "./slug.ts";

/** Authority record of a person, an organisation or an account. */
export const NameRecord = z.strictObject({
  id: Slug,
  /** Preferred form. */
  name: z.string().min(1),
  /** How an index has it, where it is not filed by its first word: "Obama, Barack". */
  filed: z.string().min(1).optional(),
  kind: z.enum(["person", "organisation", "account"]),
  type: z.enum(["agency", "newspaper", "broadcaster", "platform", "government", "body", "group"]).nullable(),
  /** Every spelling printed in the captures. */
  variants: z.array(z.string().min(1)),
  /** Forms that stand in credits ("AFP" in "MARWAN IBRAHIM/AFP/Getty Images"). */
  credits: z.array(z.string().min(1)),
  same: z.strictObject({
    wikidata: z
      .string()
      .regex(/^Q\d+$/u)
      .nullable(),
    viaf: z.string().regex(/^\d+$/u).nullable(),
  }),
  note: z.string().nullable(),
});
export type NameRecord = z.infer<typeof NameRecord>;

/** `seeds/names.yaml`. */
export const NamesFile = z.strictObject({ schemaVersion: SchemaVersion, names: z.array(NameRecord) });
