import { expect, test } from "vitest";
import type { Attribution } from "../../../src/lib/model/attribution.ts";
import { attributionGround, nameLede, printedWords, roleGroups } from "../../../src/lib/view/nameRoles.ts";
import { en } from "../../../src/lib/words/en.ts";

const attribution = (values: Partial<Attribution>): Attribution => ({
  role: "agency-source",
  agent: "reuters",
  verbatim: "Reuters",
  position: { bytes: [0, 7], line: 1, column: 1, length: 7 },
  scope: "entry",
  quote: null,
  via: [],
  joint: null,
  basis: "explicit",
  certainty: "high",
  rule: "told",
  ...values,
});
const [a, b] = [
  { id: "a", source: "one" },
  { id: "b", source: "two" },
];
const items = [
  { entry: a, attribution: attribution({}), passedOn: false },
  { entry: b, attribution: attribution({ role: "photo-credit" }), passedOn: false },
  { entry: a, attribution: attribution({ verbatim: "the agency" }), passedOn: false },
  {
    entry: b,
    attribution: attribution({
      agent: null,
      verbatim: "An official",
      via: [{ agent: "reuters", verbatim: "REUTERS" }],
    }),
    passedOn: true,
  },
];

test("roles in the order of their table, each entry once in each", () => {
  expect(
    roleGroups(items, en).map(({ id, rows }) => [
      id,
      ...rows.map(({ entry, attributions }) => `${entry.id}${attributions.length}`),
    ]),
  ).toEqual([
    ["agency-source", "a2"],
    ["photo-credit", "b1"],
    ["passed-on", "b1"],
  ]);
});

test("the words that name somebody are those of the way, where it only passed on", () => {
  expect(printedWords("reuters", items).map(({ verbatim }) => verbatim)).toEqual([
    "Reuters",
    "Reuters",
    "the agency",
    "REUTERS",
  ]);
});

test("what an attribution is of, and on what ground", () => {
  expect(attributionGround(attribution({}), en)).toBe("for the entry");
  expect(
    attributionGround(attribution({ scope: "quote", basis: "inherited", certainty: "medium" }), en),
  ).toBe("for a quotation; carried over from the words before; certainty: medium");
  expect(attributionGround(attribution({ joint: "[AP and Reuters]", position: null }), en)).toBe(
    "for the entry; in the credit “[AP and Reuters]”; stated by the record",
  );
});

test("a name in words", () => {
  const agency = { kind: "organisation", type: "agency" } as const;
  expect(nameLede(agency, items, 0, en)).toBe(
    "Organisation (agency), so named in 2\u00a0entries of two sources.",
  );
  expect(nameLede({ kind: "person", type: null }, items.slice(0, 1), 1, en)).toBe(
    "Person, so named in 1\u00a0entry of one source, and for one whole source.",
  );
  expect(nameLede({ kind: "person", type: null }, [], 0, en)).toBe("Person, so named in no entry.");
});
