/**
 * A line as patterns see it: Arabic-Indic and Persian digits as 0 to 9, marks of direction as spaces. Each unit stands for one, so
 * that offsets into it are offsets into the line.
 */
export function plainLine(text: string): string {
  if (!ODD.test(text)) return text;
  return text.replace(ODD_ALL, (character) => {
    const code = character.charCodeAt(0);
    if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0);
    if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660);
    return " ";
  });
}

const ODD = /[\u0660-\u0669\u06f0-\u06f9\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const ODD_ALL = new RegExp(ODD.source, "gu");
