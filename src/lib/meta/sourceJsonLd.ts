import type { BlogPosting, LiveBlogPosting, WithContext } from "schema-dts";
import type { Citation } from "../cite/citation.ts";
import type { EntryDate } from "../model/entryDate.ts";
import { dated, type JsonLdContext } from "./entryJsonLd.ts";

/** A post that may be listed as an update of a live blog. */
export interface Update {
  url: string;
  headline: string;
  instant: EntryDate["instant"];
}

/** A source for search engines. Only posts whose instant is known are updates of it: a client would invent a zone for the others. */
export function sourceJsonLd(
  citation: Citation,
  context: Pick<JsonLdContext, "capture" | "rights" | "rightsHolder"> & {
    sha256: string;
    updates: readonly Update[];
  },
): WithContext<Exclude<LiveBlogPosting, string>> {
  const known = context.updates.filter(
    ({ instant }) => instant !== null && instant.notBefore === instant.notAfter,
  );
  return {
    "@context": "https://schema.org",
    "@type": "LiveBlogPosting",
    "@id": citation.url,
    headline: citation.title,
    inLanguage: citation.language,
    ...dated(citation.issued, null),
    ...(citation.publisher === null
      ? {}
      : { publisher: { "@type": "NewsMediaOrganization", name: citation.publisher } }),
    ...(known.length === 0
      ? {}
      : {
          liveBlogUpdate: known.map(
            ({ url, headline, instant }): Exclude<BlogPosting, string> => ({
              "@type": "BlogPosting",
              "@id": url,
              headline,
              datePublished: instant?.notBefore ?? "",
            }),
          ),
        }),
    isBasedOn: { "@type": "TextObject", contentUrl: context.capture, sha256: context.sha256 },
    usageInfo: context.rights,
    ...(context.rightsHolder === null
      ? {}
      : { copyrightHolder: { "@type": "Organization", name: context.rightsHolder } }),
  };
}
