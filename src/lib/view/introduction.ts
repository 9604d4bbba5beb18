import { readElements } from "../mdx/element.ts";

/** The paragraphs of an archive's introduction: lines `<P>…</P>`, nothing else. @throws GrammarError, or where it holds another element */
export function introductionParagraphs(about: string): string[] {
  return readElements(about.split("\n"), 1).map(({ name, text, line }) => {
    if (name !== "P" || text === null)
      throw new Error(`about.mdx:${line}: Unexpected <${name}>, expected <P>…</P>`);
    return text;
  });
}
