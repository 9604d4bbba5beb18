import ts from "typescript";

/** A text that stands in code, with the node that holds it. */
export interface Literal {
  text: string;
  node: ts.Node;
}

/** The texts of strings, templates and markup in code, in their order. */
export function literals(code: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push({ text: node.text, node });
    else if (ts.isJsxText(node)) found.push({ text: node.text, node });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("code.tsx", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}
