import fc from "fast-check";
import { expect, test } from "vitest";
import { changedWords } from "../../../src/lib/view/changedWords.ts";

test("shows what one wording has and the other has not, with the words beside", () => {
  const earlier = "A café in Port Alder stays open all night for the crews and their families.";
  expect(changedWords(earlier, "A café in Port Alder stays open all night for the crews.")).toEqual([
    { is: "left-out" },
    { is: "both", text: "Alder stays open all night for the crews" },
    { is: "gone", text: " and their families" },
    { is: "both", text: "." },
  ]);
  expect(changedWords("They ran.", "They ran again.")).toEqual([
    { is: "both", text: "They ran" },
    { is: "new", text: " again" },
    { is: "both", text: "." },
  ]);
});

test("texts that have nothing in common are not compared for ever", () => {
  const words = (of: string) => Array.from({ length: 20_000 }, (_, i) => `${of}${i}`).join(" ");
  expect(changedWords(words("a"), words("b"))).toBeNull();
});

test("each word of either is said once at most, and every change is", () => {
  const word = fc.constantFrom("river", "crane", "stops", "at", "ford", "<b>", "é");
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (earlier, later) => {
      const parts = changedWords(earlier, later) ?? [];
      const said = (kinds: string[]) =>
        parts
          .map((part) => (part.is === "left-out" ? "…" : kinds.includes(part.is) ? part.text : ""))
          .join("");
      // Between what is left out, the parts are stretches of the text, in its order.
      for (const [text, kinds] of [
        [earlier, ["both", "gone"]],
        [later, ["both", "new"]],
      ] as const) {
        let at = 0;
        for (const stretch of said([...kinds]).split("…")) {
          const found = text.indexOf(stretch, at);
          expect(found, `${stretch} in ${text}`).toBeGreaterThanOrEqual(at);
          at = found + stretch.length;
        }
      }
      expect(parts.some((part) => part.is === "gone" || part.is === "new")).toBe(earlier !== later);
    }),
    { numRuns: 500 },
  );
});
