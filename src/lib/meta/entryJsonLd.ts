import type { ArchiveComponent, BlogPosting, Organization, Person, WithContext } from "schema-dts";
import type { Citation } from "../cite/citation.ts";
import { type CitedName, inOrder } from "../cite/citedName.ts";
import { endsOf, type Issued, isDoubtful } from "../cite/issued.ts";
import type { Entry } from "../model/entry.ts";

/** What the statements of an entry take from beside it. */
export interface JsonLdContext {
  /** Addresses, absolute. */
  source: string;
  capture: string;
  rights: string;
  rightsHolder: string | null;
}

/** An entry for search engines: a blog post, and a component of an archive. Both types are checked against schema.org's own terms. */
export function entryJsonLd(entry: Entry, citation: Citation, context: JsonLdContext): object {
  const post: WithContext<Exclude<BlogPosting, string>> = {
    "@context": "https://schema.org",
    "@type": "BlogPosting",
    "@id": citation.url,
    headline: citation.title,
    inLanguage: citation.language,
    ...dated(citation.issued, entry.date.of === "event" ? null : clockOfDay(entry.date)),
    ...(citation.authors.length === 0 ? {} : { author: citation.authors.map(agent) }),
    ...edited(citation.editors),
    ...credited(entry),
    isPartOf: {
      "@type": "LiveBlogPosting",
      "@id": context.source,
      ...(citation.container === null ? {} : { name: citation.container }),
    },
    ...(citation.publisher === null
      ? {}
      : { publisher: { "@type": "NewsMediaOrganization", name: citation.publisher } }),
    isBasedOn: { "@type": "TextObject", contentUrl: context.capture, sha256: entry.capture.sha256 },
    usageInfo: context.rights,
    ...(context.rightsHolder === null
      ? {}
      : { copyrightHolder: { "@type": "Organization", name: context.rightsHolder } }),
  };
  const component: Pick<Exclude<ArchiveComponent, string>, "holdingArchive" | "itemLocation"> = {
    holdingArchive: { "@type": "ArchiveOrganization", name: citation.archive },
    ...(citation.location === null ? {} : { itemLocation: citation.location }),
  };
  return { ...post, ...component, "@type": ["BlogPosting", "ArchiveComponent"] };
}

/** A clock with minutes; an hour alone is no time of schema.org. */
function clockOfDay({ time }: Entry["date"]): string | null {
  return time.precision === "hour" ? null : time.value;
}

/** A day only where it is certain; its clock without an offset, where none is stated. Days in doubt are a span of time. */
export function dated(
  issued: Issued,
  clock: string | null,
): { datePublished: string } | { temporalCoverage: string } | Record<string, never> {
  const ends = endsOf(issued);
  if (ends.length === 0) return {};
  if (!isDoubtful(issued) && issued.kind === "one" && issued.at.length === 10)
    return { datePublished: clock === null ? issued.at : `${issued.at}T${clock}` };
  if (issued.kind === "one" && issued.doubt === "or-earlier") return { temporalCoverage: `../${issued.at}` };
  if (issued.kind === "one" && issued.doubt === "or-later") return { temporalCoverage: `${issued.at}/..` };
  return { temporalCoverage: ends.join("/") };
}

function agent(name: CitedName): Person | Organization {
  return name.kind === "person"
    ? { "@type": "Person", name: inOrder(name), givenName: name.given, familyName: name.family }
    : { "@type": "Organization", name: name.name };
}

/** schema.org lets only a person edit; an organisation that does so is a contributor in that role. */
function edited(editors: readonly CitedName[]): Pick<Exclude<BlogPosting, string>, "editor" | "contributor"> {
  const people = editors.filter(({ kind }) => kind === "person");
  const others = editors.filter(({ kind }) => kind !== "person");
  return {
    ...(people.length === 0
      ? {}
      : { editor: people.map((name) => ({ "@type": "Person" as const, name: inOrder(name) })) }),
    ...(others.length === 0
      ? {}
      : {
          contributor: others.map((name) => ({
            "@type": "Role" as const,
            roleName: "editor",
            contributor: { "@type": "Organization" as const, name: inOrder(name) },
          })),
        }),
  };
}

/** Credits of the text as captured: "[AP, AFP and Reuters]". */
function credited(entry: Entry): { creditText?: string } {
  const credits = entry.attributions
    .filter(({ role }) => role === "agency-credit")
    .map(({ joint, verbatim }) => joint ?? verbatim);
  return credits.length === 0 ? {} : { creditText: [...new Set(credits)].join("; ") };
}

/** Text for a script element: nothing in it can end the element. */
export function jsonForScript(data: object): string {
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}
