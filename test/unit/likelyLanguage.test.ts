import { expect, test } from "vitest";
import { likelyLanguage } from "../../scripts/describe/likelyLanguage.ts";

test.each([
  ["Am Montag und am Dienstag war das Tor zu.", "de"],
  ["Lundi 3 février, puis mardi, la porte est fermée.", "fr"],
  ["El lunes y el martes de enero, la puerta.", "es"],
  ["١٧:٠٥ وصلت القوارب الأولى إلى ميناء ألدر (Port Alder)", "ar"],
])("%s", (text, code) => {
  expect(likelyLanguage(text)?.code).toBe(code);
});

test.each([
  "On Monday and on Tuesday the gate was shut.",
  "One Montag makes no German page, in April or August.",
  "17:05 +++ 18:00",
  "",
])("nothing is said of %j", (text) => {
  expect(likelyLanguage(text)).toBeNull();
});
