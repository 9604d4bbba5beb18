import { MONTHS } from "../../src/lib/time/names.ts";
import type { Language } from "./language.ts";

export const en: Language = {
  code: "en",
  // Old hands write "Jan'y" and "Feb'y".
  months: MONTHS.map((name) => {
    const short = name.slice(0, 3);
    if (/^(?:Jan|Feb)/u.test(name)) return [name, short, `${short}'y`, `${short}’y`];
    return name === "September" ? [name, "Sept", short] : [name, short];
  }),
  weekdays: [
    ["Monday", "Mon"],
    ["Tuesday", "Tues", "Tue"],
    ["Wednesday", "Wednsday", "Weds", "Wed"],
    ["Thursday", "Thurs", "Thur", "Thu"],
    ["Friday", "Fri"],
    ["Saturday", "Sat"],
    ["Sunday", "Sun"],
  ],
  hourWords: ["hours", "hrs"],
  dateWords: ["of", "the"],
  relative: [String.raw`\d{1,3}\s?(?:s|m|min|mins|minutes?|h|hrs?|hours?|d|days?) ago`],
  about: [
    "about",
    "around",
    "approx\\.?",
    "approximately",
    "circa",
    "ca?\\.",
    "shortly (?:before|after)",
    "before",
    "after",
    "between",
    "by",
  ],
  roughly: [
    "c\\.|ca\\.?|circa|around|about|by|before|after|since|from|until",
    "early(?: in)?|mid|late(?: in)?|(?:at the )?(?:beginning|start|middle|end)",
    "night|morning|afternoon|evening|spring|summer|autumn|fall|winter|christmas|easter",
  ],
  localTimes: [
    "local(?: time)?",
    "(?:eastern|central|mountain|pacific)(?: (?:standard|daylight))?(?: time)?",
  ],
  timeOpeners: ["at", "on", "in", "by", "then at", "posted(?: (?:at|on))?", "updated?(?: at)?"],
  counted: ["days?", "weeks?", "updates?", "overs?", "parts?", "stages?", "rounds?", "laps?"],
  spans: ["and", "to"],
  editLinks: ["edit(?: source)?"],
  furniture: [
    "share(?: this)?(?: (?:on|via|by) .{1,30})?",
    "(?:share )?(?:facebook|twitter|whatsapp|email|e-mail|messenger|linkedin|pinterest|copy link)",
    "tweet|comments?|e-mail sent in by reader|advertisement|sign up|subscribe|loading.{0,3}",
    "read more.{0,3}|show more|load more.{0,20}|view more.{0,20}|show (?:oldest|newest|latest) .{1,30}",
    "(?:buy|view|see) (?:this )?photos?",
    "font size|viewer comments|translate posts and comments.?|print|permalink|top|back to top",
    String.raw`enlarge|close|play video|media player|view image|autoplay|\[?page \d+(?: of \d+)?\]?`,
    String.raw`past incidents|all systems (?:are )?operational|no incidents reported(?: today)?\.?|post update`,
    "follow us .{1,60}|get all your news in one place.?|one app.?|get started|new",
  ],
  tail: [
    "powered by ",
    "related (?:stories|topics|articles|internet links|content|news)",
    "more on this story$|more from |most (?:viewed|read|popular)|around the web",
    "copyright |© |all rights reserved|sign up for |you may also like|comments are closed",
    "the bbc is not responsible|this live blog uses |about this article",
  ],
  notices: [
    "all times ",
    "(?:page )?last (?:updated|modified)|updated(?: at|:)",
    "first published",
    "updates for this live event",
    "published(?: on| at)? ",
    "(?:this article is|you can find|the article has|version \\d)",
    "live updates?$|live text$|live$|key points$",
  ],
  contributors: ["live page reporters?", "live reporting", "reporters?:", "by \\p{Lu}", "edited by "],
  keyEvents: ["key events?(?: \\(\\d+\\))?", "key moments", "at a glance"],
  marks: [
    { kind: "updated", match: String.raw`^updated at \S.{0,40}$` },
    { kind: "key-event", match: "^key event$" },
    { kind: "pinned", match: "^(?:pinned(?: post)?|pinned to top)$" },
    { kind: "breaking", match: "^breaking(?: news)?(?::|$|\\s[-–—])" },
    { kind: "summary", match: "^(?:closing |evening |afternoon |morning |midday |lunchtime )?summary$" },
    {
      kind: "summary",
      match: "^(?:here is|here's|here’s|here are) (?:a |the )?(?:summary|roundup|round-up|recap|latest)",
    },
    { kind: "closing", match: "live (?:updates?|blog) (?:ends|has ended|is now closed|end) " },
    {
      kind: "closing",
      match:
        "(?:we|i)(?:'re|’re| are|'m|’m| am) (?:now )?(?:going to )?(?:closing|wrapping up|wrap up|ending) (?:our|the|this) ",
    },
    {
      kind: "closing",
      match: "(?:concludes|ends) our (?:live )?coverage|this (?:live )?blog is (?:now )?closed|^signing off$",
    },
    {
      kind: "handover",
      match:
        "(?:hand(?:ing|ed)?|tak(?:e|ing|en)) over (?:to|from) my colleague|i(?:'ll|’ll|'m|’m) (?:be )?taking over",
    },
  ],
  firstPerson: String.raw`\b(?:I (?:was|am|had|have|went|saw|did|wrote|got|took|felt|could)|my)\b`,
  diaryWords: ["diary", "diaries", "journals", "logbook", "log book"],
  reports: String.raw`(?: news agency| newspaper)?,?(?: (?:has|had|have|also|earlier|later))* (?:report(?:s|ed|ing)?|say(?:s|ing)?|said|writes|wrote|quot(?:es|ed))\b`,
  told: String.raw`\b(?:told|tell|tells|telling|from|according to|citing|quoted as saying by|anonymity to|to|recommendation from|details .{1,80} to)(?: the| The)? `,
};
