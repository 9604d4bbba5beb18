import type { ConfigData } from "html-validate";

/** What every page must keep to. Each rule that is off says why. */
export const htmlValidateConfig: ConfigData = {
  root: true,
  extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
  rules: {
    "no-inline-style": "error",
    "wcag/h32": "off", // The form that narrows a day sends nothing: its rules are CSS, its button resets.
    "no-style-tag": "off", // test/support/page-rules.ts is stricter: a style must stand in the policy by its hash
    "no-dup-id": "error",
    "no-redundant-for": "error",
    "no-missing-references": "error",
    "heading-level": "error",
    "require-csp-nonce": "off", // scripts are files of the archive itself: `script-src 'self'`
    "require-sri": "off", // nothing comes from another host
    "no-trailing-whitespace": "off", // a matter of bytes, not of meaning
    "void-style": "off", // what MDX makes of `<br>` is `<br />`: the same element
    "long-title": "off", // the title of an entry is as long as its source made it
    "tel-non-breaking": "off", // numbers in a captured text are as captured
    "valid-id": ["error", { relaxed: true }], // as HTML has it: an id is any characters but white space (permalinks begin with digits)
    "no-raw-characters": ["error", { relaxed: true }], // as HTML5 has it: `>` and a lone `&` are text
  },
};
