import type { Words } from "../words/en.ts";

/** "English" for `en`, in the language of the archive (Unicode CLDR); the tag itself (BCP 47) where CLDR has no name for it. */
export function languageName(tag: string, { language }: Pick<Words, "language">): string {
  return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ?? tag;
}
