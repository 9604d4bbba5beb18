import { createHash } from "node:crypto";
import type { PageElement } from "./read-page.ts";

/**
 * What is wrong with an element in itself: things that the policy of the page forbids or could not stop.
 *
 * @param policy the page's Content-Security-Policy; it may let a style in by its hash.
 */
export function pageRules(element: PageElement, policy = ""): { attribute: string; problem: string }[] {
  const { name, attributes, text } = element;
  const wrong: { attribute: string; problem: string }[] = [];
  for (const attribute of attributes.keys()) {
    if (attribute === "style") wrong.push({ attribute, problem: "style in the page: the policy refuses it" });
    if (attribute === "srcdoc") wrong.push({ attribute, problem: "a page in an attribute" });
    if (/^on/.test(attribute)) wrong.push({ attribute, problem: "script in an attribute" });
  }
  if (name === "style" && !isAllowedByHash(text, policy)) {
    wrong.push({ attribute: "", problem: "style in the page: the policy refuses it" });
  }
  if (name === "base") wrong.push({ attribute: "", problem: "moves every relative address" });
  if (name === "script" && !attributes.has("src") && !isData(attributes.get("type") ?? "")) {
    wrong.push({ attribute: "", problem: `script in the page: ${text.trim().slice(0, 40)}` });
  }
  return wrong;
}

/** CSP level 3: `'sha256-…'` over the very characters between the tags, in base64. */
function isAllowedByHash(style: string, policy: string): boolean {
  return policy.includes(`'sha256-${createHash("sha256").update(style).digest("base64")}'`);
}

/** The policy that a page states, or an empty text. */
export function policyOf(elements: readonly PageElement[]): string {
  const meta = elements.find(
    (element) => element.attributes.get("http-equiv")?.toLowerCase() === "content-security-policy",
  );
  return meta?.attributes.get("content") ?? "";
}

/** Whether a page starts its head with the policy that everything after it keeps to. */
export function startsWithPolicy(elements: readonly PageElement[]): boolean {
  const first = elements.find((element) => element.parent === "head" && element.index === 0);
  const isPolicy = first?.attributes.get("http-equiv")?.toLowerCase() === "content-security-policy";
  return isPolicy && /(?:^|;)\s*default-src\s+'none'/.test(first.attributes.get("content") ?? "");
}

function isData(type: string): boolean {
  return type === "application/ld+json" || type === "application/json";
}
