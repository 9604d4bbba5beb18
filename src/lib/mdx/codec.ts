import type { Evidence } from "../model/evidence.ts";
import type { ByteRange, LineRange, Position } from "../model/position.ts";
import { type AttributeValue, type Element, element, GrammarError } from "./element.ts";

/** Ranges are written "12-40". */
export const printRange = ([start, end]: readonly [number, number]): string => `${start}-${end}`;

/** A position is written as `bytes="12-40" at="3:5+28"`: line 3, column 5, 28 code points. */
export function printPosition(position: Position | null): Record<"bytes" | "at", AttributeValue> {
  if (position === null) return { bytes: null, at: null };
  return { bytes: printRange(position.bytes), at: `${position.line}:${position.column}+${position.length}` };
}

/** Reads the attributes of an element, each once, and refuses those that nobody asked for. */
export class AttributeReader {
  readonly #element: Element;
  readonly #left: Set<string>;

  constructor(source: Element) {
    this.#element = source;
    this.#left = new Set(source.attributes.keys());
  }

  optional(name: string): string | null {
    this.#left.delete(name);
    return this.#element.attributes.get(name) ?? null;
  }

  string(name: string): string {
    const value = this.optional(name);
    if (value === null) throw this.error(`Unexpected <${this.#element.name}> without ${name}, expected it`);
    return value;
  }

  integer(name: string): number {
    return Number(this.match(name, /^-?\d{1,15}$/u, "a whole number")[0]);
  }

  optionalInteger(name: string): number | null {
    return this.#element.attributes.has(name) ? this.integer(name) : null;
  }

  range(name: string): ByteRange & LineRange {
    const [, start, end] = this.match(name, /^(\d{1,15})-(\d{1,15})$/u, "two numbers such as 12-40");
    return [Number(start), Number(end)];
  }

  /** Pairs of whole numbers: "12:40 15:62". */
  pairs(name: string): [number, number][] {
    return this.list(name).map((pair) => {
      const [, first, second] = /^(\d{1,15}):(\d{1,15})$/u.exec(pair) ?? [];
      if (first === undefined)
        throw this.error(`Unexpected ${name} on <${this.#element.name}>, expected pairs such as 12:40`);
      return [Number(first), Number(second)];
    });
  }

  list(name: string): string[] {
    return this.optional(name)?.split(" ") ?? [];
  }

  position(): Position {
    const [, line, column, length] = this.match(
      "at",
      /^(\d{1,15}):(\d{1,15})\+(\d{1,15})$/u,
      "a place such as 3:5+28",
    );
    return { bytes: this.range("bytes"), line: Number(line), column: Number(column), length: Number(length) };
  }

  optionalPosition(): Position | null {
    return this.#element.attributes.has("at") ? this.position() : null;
  }

  /** Refuses elements and text inside, where there should be none. */
  noContent(): void {
    if (this.#element.children.length > 0)
      throw this.error(`Unexpected content in <${this.#element.name}>, expected none`);
    this.noText();
  }

  /** Refuses text inside, where only elements may stand. */
  noText(): void {
    if (this.#element.text !== null)
      throw this.error(`Unexpected text in <${this.#element.name}>, expected elements or nothing`);
  }

  /** Refuses attributes that were not read. Call last. */
  done(): void {
    const [extra] = this.#left;
    if (extra !== undefined)
      throw this.error(
        `Unexpected attribute ${extra} on <${this.#element.name}>, expected none of that name`,
      );
  }

  error(text: string): GrammarError {
    return new GrammarError(this.#element.line, text);
  }

  private match(name: string, pattern: RegExp, expected: string): RegExpExecArray {
    const value = this.string(name);
    const found = pattern.exec(value);
    if (!found)
      throw this.error(
        `Unexpected ${name}=${JSON.stringify(value)} on <${this.#element.name}>, expected ${expected}`,
      );
    return found;
  }
}

export function printEvidence(evidence: Evidence): Element {
  if ("outside" in evidence) {
    const { statement, citation } = evidence.outside;
    return element("Evidence", { outside: statement, citation, reason: evidence.reason });
  }
  return element("Evidence", {
    ...printPosition(evidence.position),
    quote: evidence.quote,
    reason: evidence.reason,
  });
}

export function readEvidence(source: Element): Evidence {
  const read = new AttributeReader(source);
  read.noContent();
  const outside = read.optional("outside");
  const evidence: Evidence =
    outside === null
      ? { position: read.position(), quote: read.string("quote"), reason: read.string("reason") }
      : { outside: { statement: outside, citation: read.string("citation") }, reason: read.string("reason") };
  read.done();
  return evidence;
}
