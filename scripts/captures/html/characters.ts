import { DecodingMode, HtmlEntityDecoder } from "entities/decode";

export { DecodingMode };

/** A character of a decoded text with the units of the file that it stands for. */
export type MappedCharacter = [character: string, start: number, end: number];

/** Spells what the character reference at `at` stands for ("&eacute;" → "é"), or null where there is none. */
function referenceAt(
  raw: string,
  at: number,
  end: number,
  mode: DecodingMode,
): { text: string; length: number } | null {
  let text = "";
  let length = 0;
  const decoder = new HtmlEntityDecoder((codePoint, consumed) => {
    text += String.fromCodePoint(codePoint);
    length = consumed;
  });
  decoder.startEntity(mode);
  if (decoder.write(raw.slice(at + 1, end), 0) < 0) decoder.end();
  return text === "" ? null : { text, length };
}

/**
 * Where a text begins. Behind white space that it drops, the parser says the start of a text that begins with a reference only
 * at the last letter of that:
 *
 *     \n&eacute;
 *             ^ said    the text begins at the &
 */
export function startOfText(
  value: string,
  raw: string,
  from: number,
  to: number,
  mode: DecodingMode,
): number {
  const [first = ""] = value;
  if (raw.startsWith(first, from)) return from;
  // Of a letter of two units the parser says where the second is.
  if (first.length === 2 && raw.startsWith(first, from - 1)) return from - 1;
  const at = raw.lastIndexOf("&", from);
  const reference = at < 0 ? null : referenceAt(raw, at, to, mode);
  return reference && at + reference.length === from + 1 && value.startsWith(reference.text) ? at : from;
}

/**
 * The characters of a decoded text, each with where it stands in the file. The two are walked side by side: character
 * references are longer than what they stand for, and CR LF is one line end. Should they ever part, the rest stands at the end,
 * where no other words are, so that nothing is placed where it is not.
 *
 *     raw   caf&eacute; &amp; tea
 *     text  café & tea
 *
 * @param value the text as the parser gives it.
 * @param raw the decoded file; `from` and `to` are units of it, between which nothing but the text stands.
 */
export function mapCharacters(
  value: string,
  raw: string,
  from: number,
  to: number,
  mode = DecodingMode.Legacy,
): MappedCharacter[] {
  const mapped: MappedCharacter[] = [];
  let at = from;
  let next = 0;
  while (next < value.length && at < to) {
    const unit = raw[at];
    // What is neither tag nor, but in titles and the like, text: the parser forgets it.
    if (raw.startsWith("</>", at) && !value.startsWith("</>", next)) {
      at += "</>".length;
      continue;
    }
    const reference = unit === "&" ? referenceAt(raw, at, to, mode) : null;
    if (reference && value.startsWith(reference.text, next)) {
      const [first = "", ...rest] = reference.text;
      const end = at + reference.length;
      mapped.push([first, at, end]);
      for (const character of rest) mapped.push([character, end, end]);
      next += reference.text.length;
      at = end;
      continue;
    }
    const character = String.fromCodePoint(value.codePointAt(next) ?? 0);
    if (raw.startsWith(character, at)) {
      mapped.push([character, at, at + character.length]);
      at += character.length;
      next += character.length;
      continue;
    }
    if (unit === "\r" && character === "\n") {
      const end = at + (raw[at + 1] === "\n" ? 2 : 1);
      mapped.push([character, at, end]);
      at = end;
      next++;
      continue;
    }
    // The line end behind <pre> is dropped.
    if (unit !== "\n" && unit !== "\r") break;
    at++;
  }
  for (const character of value.slice(next)) mapped.push([character, to, to]);
  return mapped;
}
