import { expect, test } from "vitest";
import { introductionParagraphs } from "../../../src/lib/view/introduction.ts";

test("paragraphs are read as text", () => {
  expect(introductionParagraphs("<P>One &#x26; two.</P>\n<P>Three.</P>\n")).toEqual(["One & two.", "Three."]);
});

test.each(["import x from 'y'", "<P>{process.exit()}</P>", "<Script>alert()</Script>", "# Heading"])(
  "refused: %s",
  (line) => {
    expect(() => introductionParagraphs(line)).toThrow();
  },
);
