/** Texts that grow in one way: what makes a program slow that reads each part of a text once more for each other part. */
export const SHAPES: Readonly<Record<string, (times: number) => string>> = {
  "one long line": (times) => `17:55 ${"Words without an end ".repeat(times)}`,
  "one long word": (times) => `17:55 ${"word".repeat(times)}`,
  "a line of white space": (times) => `17:55 a${" \u00a0\t".repeat(times)}b\n`,
  "a line of spaces and nothing": (times) => `  • a\n${" ".repeat(times)}`,
  "blank lines": (times) => `17:55 a\n${"\n".repeat(times)}`,
  "lines of one space": (times) => `17:55 a\n${" \n".repeat(times)}b`,
  "carriage returns": (times) => `17:55 a${"\r".repeat(times)}b\n`,
  "carriage returns and line feeds": (times) => `17:55 a\r\n${"\r\n".repeat(times)}b`,
  "line separators": (times) => `17:55 a${"\u2028".repeat(times)}b\n`,
  "no-break spaces before bullets": (times) => "\u00a0\u00a0• a\n".repeat(times),
  stamps: (times) => "17:55\n\n".repeat(times),
  "stamps on one line": (times) => "17:55 ".repeat(times),
  "stamps in one row": (times) => "17:55".repeat(times),
  posts: (times) =>
    Array.from({ length: times }, (_, i) => `${clock(i)} Post ${i} of a long day.\n\n`).join(""),
  "posts that are all the same": (times) =>
    "17:55 The same words in every post of this page, all day long.\n\n".repeat(times),
  "paragraphs that are all the same": (times) =>
    `17:55 A paragraph that stands here again and again and again.\n\n16:00 x\n\n${"A paragraph that stands here again and again and again.\n\n".repeat(times)}`,
  bullets: (times) => "  • \n".repeat(times),
  "bullets on one line": (times) => "  • ".repeat(times),
  "posts under bullets": (times) => "  • A post\n\n    A paragraph of it.\n\n".repeat(times),
  signatures: (times) =>
    `  • A post\n\n${"    by Ada Lund edited by Ben Ost 5/4/2031 3:16:44 PM\n\n    Words.\n\n".repeat(times)}`,
  "a signature without an end": (times) => `  • A post\n\n    by Ada${" edited by Ben".repeat(times)}\n`,
  "accounts that are embedded": (times) =>
    `  • A post\n\n${"    by ada via Picturebox\n\n    Words.\n\n".repeat(times)}`,
  "quotations with signatures": (times) =>
    `  • A post\n\n${"    Words.\n\n    -- Ada Lund\n\n".repeat(times)}`,
  "places on one line": (times) => `17:55 ${"In Port Alder, Halm and Alderland. ".repeat(times)}`,
  "places in paragraphs": (times) => `17:55 a\n\n${"In Port Alder.\n\n".repeat(times)}`,
  "agencies on one line": (times) => `17:55 ${"North Wire told North Wire to North Wire, ".repeat(times)}`,
  "credits on one line": (times) =>
    `  • A post\n\n    A caption [${"NW, Coast Press and ".repeat(times)}NW]\n`,
  "credits in paragraphs": (times) => `  • A post\n\n${"    A caption [NW]\n    1 of 3\n".repeat(times)}`,
  "brackets that are open": (times) => `  • A post\n\n    ${"[".repeat(times)}\n`,
  "names between slashes": (times) => `17:55 a\n\nb\n${"A/".repeat(times)}NW\n`,
  "pictures under clocks": (times) => `17:55 a\n\n${"Alt text\nA caption, North Wire\n\n".repeat(times)}`,
  "dated photos": (times) =>
    `Live text\n\nLast updated 4\n\n\n${"A. Photo: 4 May 2031 A\n\n\n".repeat(times)}`,
  "photos on one line": (times) => `Live text\n\nLast updated 4\n\n\n${"a Photo: 4 May ".repeat(times)}`,
  "key points": (times) => `Key points\n\n${"  • A point\n\n".repeat(times)}Live text\n`,
  "announced tweets": (times) => `17:55 a\n\n${"Ada tweets:\n\n".repeat(times)}`,
  "days that are named": (times) =>
    `17:55 ${"On Sunday 4 May 2031, yesterday, it had rained. ".repeat(times)}`,
  "numbered items": (times) => `  • A post\n\n${"    1. An item\n".repeat(times)}`,
  markup: (times) => `17:55 ${"<p>{x}</p> & ".repeat(times)}`,
  "marks that combine": (times) => `17:55 e${"\u0301".repeat(times)}`,
  "letters of two units": (times) => `17:55 ${"\u{1d53d}".repeat(times)} Port Alder`,
  "marks of direction": (times) => `17:55 ${"\u202e".repeat(times)}`,
  "control characters": (times) => `17:55 a${"\u0001".repeat(times)}b\n`,
};

/** Clocks of a day from late to early, as pages print them with the newest post on top. */
function clock(i: number): string {
  const minute = 1439 - (i % 1440);
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
