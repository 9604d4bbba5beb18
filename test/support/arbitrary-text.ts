import fc from "fast-check";

/** Words that a format may stumble over, beside those that it looks for. */
const WORDS = [
  "Port Alder",
  "Halm",
  "Alderland",
  "North Wire",
  "NW",
  "Ada Lund",
  "by",
  "via",
  "edited by",
  "reports",
  "told",
  "tweets:",
  "Monday",
  "4 May 2031",
  "Photo: 4 May 2031 ",
  "1.",
  "2)",
  "-- ",
  "•",
  "[NW]",
  "[NW and Coast Press]",
  "A/NW/Coast Press",
  "1 of 7",
  "17:55",
  "9.45",
  "0:03",
  "24:00",
  "99:99",
  "5/4/2031 3:16:44 PM",
  "Read more here.",
  "Key points",
  "Live text",
  "Last updated 4",
  "All times GMT",
  "Powered by X",
  "•••",
  "…",
  "“Halm”",
  "e\u0301",
  "𝔽",
  "🚣🏽‍♀️",
  "\u00a0",
  "\u2028",
  "\u0085",
  "\u00ad",
  "\ufeff",
  "\u200b",
  "\u202e",
  "\x01",
  "\x7f",
  "\x1b[0m",
  "\ufffd",
  "\uffff",
  "\r",
  "\t",
  "<P>",
  "</P>",
  "{x}",
  "import x",
  "export ",
  "&#x26;",
  "&amp;",
  "*a*",
  "`b`",
  "[c](d)",
  "---",
  "+++",
  "www.x.y",
  "http://x",
];

const STARTS = [
  "",
  "  ",
  "    ",
  "  • ",
  "• ",
  "\t",
  "17:55 ",
  "9.45 ",
  "0:03 ",
  "23:58 ",
  "by Ada Lund edited by Ben Ost 5/4/2031 3:16:44 PM",
  "    by Ada Lund edited by Ben Ost 13/4/2031 12:00:00 AM",
  "    by ada via Picturebox",
  "-- Ada",
  "1 of 3",
  "    1. ",
  "    [NW]",
  "    A caption [NW]",
  "Key points",
  "Live text",
  "Last updated 4 May",
  "Powered by ",
  "  •  \u00a0",
];

const ENDS = ["\n", "\n", "\n\n", "\n\n\n", "\r\n", "\r\n\r\n\r\n", "\u00a0\n", " \n", "\n \n\n"];

const line = fc
  .tuple(
    fc.constantFrom(...STARTS),
    fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "binary", maxLength: 6 })), {
      maxLength: 4,
    }),
    fc.constantFrom(" ", "", " "),
    fc.constantFrom(...ENDS),
  )
  .map(([start, words, space, end]) => `${start}${words.join(space)}${end}`);

/** Texts with the look of live blogs, and with everything that should not be in them; never NUL. */
export const captureText = fc
  .array(line, { minLength: 1, maxLength: 14 })
  .map((lines) => lines.join("").replaceAll("\0", ""))
  .filter((text) => text.length > 0);

/** Bytes of any kind that are valid UTF-8 and hold no NUL. */
export const decodableBytes = fc
  .oneof(
    captureText.map((text) => new TextEncoder().encode(text)),
    fc.string({ unit: "binary", minLength: 1, maxLength: 400 }).map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
  )
  .filter((bytes) => bytes.length > 0 && !bytes.includes(0) && isUtf8(bytes));

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
