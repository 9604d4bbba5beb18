import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FORMATS } from "../../scripts/formats/index.ts";
import { readCapture } from "../../scripts/pipeline/capture.ts";
import { printDocument, readDocument } from "../../src/lib/mdx/document.ts";
import { captureText, decodableBytes } from "../support/arbitrary-text.ts";
import { documentFaults } from "../support/document-faults.ts";
import { ingestBytes } from "../support/ingest-case.ts";

const RUNS = Number(process.env["DATELINE_RUNS"] ?? 250);

describe.each(FORMATS.map((format) => format.name))("%s, over arbitrary text", (format) => {
  test("every byte stands once, and every word where its position says", () => {
    fc.assert(
      fc.property(decodableBytes, (bytes) => {
        const { document } = ingestBytes(bytes, format);
        expect(document && documentFaults(bytes, document)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  test("what is printed as MDX is read back", () => {
    fc.assert(
      fc.property(decodableBytes, (bytes) => {
        const { document } = ingestBytes(bytes, format);
        if (!document) throw new Error("no document");
        expect(readDocument(printDocument(document), "x.mdx")).toEqual({ document });
      }),
      { numRuns: RUNS },
    );
  });

  test("in a single-byte encoding as well", () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 }).map((all) => all.map((byte) => byte || 10));
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom("windows-1252", "koi8-r", "macintosh", "iso-8859-2"),
        (all, encoding) => {
          const { document } = ingestBytes(all, format, { captures: [{ encoding }] });
          expect(document && documentFaults(all, document, encoding)).toEqual([]);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

test("offset tables agree with counting from the start", () => {
  const long = fc.array(captureText, { minLength: 1, maxLength: 8 }).map((texts) => texts.join(""));
  fc.assert(
    fc.property(long, fc.nat(), fc.nat(), (text, a, b) => {
      const bytes = new TextEncoder().encode(text);
      const capture = readCapture("x.txt", bytes, "");
      expect(capture.text).toBe(text);
      expect(capture.lines.map((line) => text.slice(line.start, line.next)).join("")).toBe(text);
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      if (splitsPair(text, start) || splitsPair(text, end)) return;
      const before = text.slice(0, start);
      const lineStart = start === text.length && text.endsWith("\n") ? null : before.lastIndexOf("\n") + 1;
      const found = capture.position(start, end);
      expect(found.bytes).toEqual([Buffer.byteLength(before), Buffer.byteLength(text.slice(0, end))]);
      expect(found.length).toBe([...text.slice(start, end)].length);
      if (lineStart === null) return;
      expect(found.line).toBe(before.split("\n").length);
      expect(found.column).toBe([...text.slice(lineStart, start)].length + 1);
    }),
    { numRuns: RUNS * 4 },
  );
});

function splitsPair(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at));
}
