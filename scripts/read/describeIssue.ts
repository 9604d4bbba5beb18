import type { z } from "zod";

/** What an archivist calls the types of YAML. */
const TYPES: Readonly<Record<string, string>> = {
  string: "text (in double quotes where it looks like a number or a date)",
  array: "a list, `[]` where it is empty",
  object: "fields below it",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  null: "null",
  tuple: "a list",
};

const FORMATS: Readonly<Record<string, string>> = {
  url: 'a web address such as "https://archive.example/"',
  email: 'an address such as "archivist@archive.example"',
};

/** "Unexpected access "all", expected one of full, excerpt, metadata". */
export function describeIssue(issue: z.core.$ZodIssue, value: unknown): string {
  const name = issue.path.map(String).join(".") || "content of the file";
  if (value === undefined && issue.path.length > 0)
    return `Unexpected missing field ${name}, expected it to be there, with null where nothing is known`;
  return `Unexpected ${name} ${show(value)}, expected ${expected(issue)}`;
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return TYPES[issue.expected] ?? issue.expected;
    case "invalid_value":
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.join(", ")}`;
    case "invalid_format":
      return (
        FORMATS[issue.format] ?? own(issue.message) ?? `text of the form ${issue.pattern ?? issue.format}`
      );
    case "too_small":
      return issue.minimum === 1 && issue.origin !== "number"
        ? "at least one"
        : `${issue.minimum} at the least`;
    case "too_big":
      return `${issue.maximum} at the most`;
    case "invalid_union":
      return issue.errors.length === 0 ? "one of the kinds in seeds/README.md" : oneOf(issue.errors);
    default:
      return own(issue.message) ?? issue.message;
  }
}

/** What the forms of a union lack: "lines, quote; or outside". */
function oneOf(forms: readonly (readonly z.core.$ZodIssue[])[]): string {
  const lacking = forms.map((issues) =>
    issues.map((issue) => issue.path.join(".") || expected(issue)).join(", "),
  );
  return `one of the forms in seeds/README.md (wrong or missing: ${lacking.join("; or ")})`;
}

/** Messages of our own schemas say "expected …" themselves. */
function own(message: string): string | null {
  return message.startsWith("expected ") ? message.slice("expected ".length) : null;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? "";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** The value at a path, or undefined. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let at = value;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return at;
}
