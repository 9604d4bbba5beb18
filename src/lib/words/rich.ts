/** What stands at a mark of a sentence: a text; or an element, an `a` where nothing else is said, with its attributes. */
export type Mark =
  | string
  | number
  | {
      tag?: string;
      text?: string | number;
      attributes?: Readonly<Record<string, string | true | undefined>>;
    };

/** A piece of a sentence: text, or an element with a text. */
export interface RichPiece {
  tag: string | null;
  attributes: Readonly<Record<string, string | true | undefined>>;
  text: string;
}

/** Elements that a sentence may have by itself. */
const PLAIN = new Set(["b", "i", "code"]);

/**
 * A sentence of the table of words in pieces: `<b>…</b>`, `<i>…</i>` and `<code>…</code>` are elements, `<method>…</method>` an
 * element that the page knows (a link, most often), `{title}` a value of the page. Values are never read for marks, so that no
 * captured word can become one.
 *
 *     How days are known is told under <method>method</method>.
 *
 * @throws where the sentence has a mark that the page does not know, or the page one that the sentence lacks: a translation
 *   loses no link.
 */
export function richPieces(text: string, marks: Readonly<Record<string, Mark>>): RichPiece[] {
  const used = new Set<string>();
  const pieces: RichPiece[] = [];
  const markOf = (name: string): Mark => {
    const mark = marks[name];
    if (mark === undefined) throw new Error(`Unexpected mark ${name} in the words “${text}”`);
    used.add(name);
    return mark;
  };
  let at = 0;
  for (const found of text.matchAll(/<(?<tag>\w+)>(?<inner>.*?)<\/\k<tag>>|\{(?<slot>\w+)\}/gu)) {
    if (found.index > at) pieces.push(plainPiece(text.slice(at, found.index)));
    at = found.index + found[0].length;
    const { tag, inner = "", slot } = found.groups ?? {};
    if (slot !== undefined) pieces.push(pieceOf(markOf(slot), ""));
    else if (tag !== undefined && PLAIN.has(tag)) pieces.push({ tag, attributes: {}, text: inner });
    else if (tag !== undefined) pieces.push(pieceOf(markOf(tag), inner));
  }
  if (at < text.length) pieces.push(plainPiece(text.slice(at)));
  const idle = Object.keys(marks).filter((name) => !used.has(name));
  if (idle.length > 0) throw new Error(`No mark ${idle.join(", ")} in the words “${text}”`);
  return pieces;
}

function plainPiece(text: string): RichPiece {
  return { tag: null, attributes: {}, text };
}

function pieceOf(mark: Mark, inner: string): RichPiece {
  if (typeof mark !== "object") return plainPiece(String(mark));
  return { tag: mark.tag ?? "a", attributes: mark.attributes ?? {}, text: String(mark.text ?? inner) };
}
