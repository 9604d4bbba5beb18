import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sha256 } from "../../scripts/read/sha256.ts";
import { BETANUMERIC, checkCharacter, identityText, isEntryId, mintId } from "../../src/lib/ids.ts";

const id = fc
  .tuple(fc.string({ minLength: 1 }), fc.string(), fc.integer({ min: 1, max: 99 }))
  .map(([key, text, occurrence]) => mintId(key, text, occurrence, sha256));

test("the alphabet has 29 characters, no vowel and no l, in the order of their codes", () => {
  expect(BETANUMERIC).toHaveLength(29);
  expect(BETANUMERIC).not.toMatch(/[aeiouly]/u);
  expect([...BETANUMERIC].toSorted().join("")).toBe(BETANUMERIC);
  expect(new Set(BETANUMERIC).size).toBe(29);
});

test("an id is well formed, and the same for the same text", () => {
  fc.assert(
    fc.property(id, (minted) => {
      expect(minted).toMatch(new RegExp(`^[${BETANUMERIC}]{11}$`, "u"));
      expect(isEntryId(minted)).toBe(true);
    }),
  );
});

test("an id never changes its meaning", () => {
  // A reader's own calculation: SHA-256 of "entry/1\nkey\ntext\n1" modulo 29^10, in base 29.
  expect(mintId("bbc-iraq-20140613", "Here is a post.", 1, sha256)).toBe(
    byHand("bbc-iraq-20140613", "Here is a post.", 1),
  );
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.nat(9), (key, text, occurrence) => {
      expect(mintId(key, text, occurrence, sha256)).toBe(byHand(key, text, occurrence));
    }),
  );
});

test("the check character is that of the published algorithm", () => {
  // The worked example of the NOID specification: 13030/xf93gt2, its check character q.
  expect(checkCharacter("13030/xf93gt2")).toBe("q");
});

test("ids that were written down once stay the same", () => {
  // Reckoned outside this program, in another language: key, text, occurrence, id.
  for (const [key, text, occurrence, expected] of WRITTEN_DOWN)
    expect(mintId(key, identityText(text), occurrence, sha256)).toBe(expected);
});

const WRITTEN_DOWN = [
  ["harbour-20200101", "  \u2022 Two ships\u00a0are in.\n\n    More later.\n", 1, "nrzxw9fsfkh"],
  ["harbour-20200101", "  \u2022 Two ships\u00a0are in.\n\n    More later.\n", 2, "rb3q2ds5jbt"],
  ["port", "12.30 Caf\u00e9 \u201cA\u201d \u2013 \ud83d\udea2\r\n", 1, "mvfjdvq9s5j"],
  ["port", "12.30 Cafe\u0301 \u201cA\u201d \u2013 \ud83d\udea2", 1, "xnrp4bqnmng"],
] as const;

function byHand(key: string, text: string, occurrence: number): string {
  const digest = BigInt(`0x${sha256(`entry/1\n${key}\n${text}\n${occurrence}`)}`);
  const digits = Array.from({ length: 10 }, (_, i) => Number((digest / 29n ** BigInt(9 - i)) % 29n));
  const check = digits.reduce((sum, digit, i) => sum + digit * (i + 1), 0) % 29;
  return [...digits, check].map((digit) => BETANUMERIC[digit]).join("");
}

describe("the check character finds", () => {
  test("every slip of one character", () => {
    fc.assert(
      fc.property(id, (minted) => {
        for (let at = 0; at < minted.length; at++)
          for (const other of BETANUMERIC)
            if (other !== minted[at])
              expect(isEntryId(minted.slice(0, at) + other + minted.slice(at + 1))).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  test("every swap of two neighbours", () => {
    fc.assert(
      fc.property(id, (minted) => {
        for (let at = 0; at + 1 < minted.length; at++) {
          const swapped = [minted.slice(0, at), minted[at + 1], minted[at], minted.slice(at + 2)].join("");
          if (swapped !== minted) expect(isEntryId(swapped), `${minted} ${swapped}`).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test.each(["", "b3k9dq7wzt", "B3K9DQ7WZT0", "b3k9dq7wzt00", "b3k9 q7wzt0", "aaaaaaaaaaa", "b3k9dq7wztl"])(
  "%j is no id",
  (text) => {
    expect(isEntryId(text)).toBe(false);
    expect(checkCharacter(text)).toMatch(/^.$/u);
  },
);

describe("identity text", () => {
  test("knows 25 characters as white space, whatever Unicode becomes", () => {
    const folded = Array.from({ length: 0x110000 }, (_, code) => code).filter(
      (code) => (code < 0xd800 || code > 0xdfff) && identityText(String.fromCodePoint(code)) === "",
    );
    expect(folded).toEqual([
      0x9, 0xa, 0xb, 0xc, 0xd, 0x20, 0x85, 0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005,
      0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000,
    ]);
  });

  test("folds every kind of white space to one space, and nothing else", () => {
    expect(identityText("\u00a0 a\r\n\tb\u2028\u3000c\u200bd\ufeffe \u0085")).toBe("a b c\u200bd\ufeffe");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const folded = identityText(text);
        expect(identityText(folded)).toBe(folded);
        expect(folded.replaceAll(" ", "")).toBe(text.replace(/\p{White_Space}/gu, ""));
        expect(folded).not.toMatch(/^ | $| {2}/u);
      }),
    );
  });
});
