import { z } from "zod";

/** The roles in which somebody stands behind a text or an image. */
export const Role = z.enum([
  "publisher",
  "platform",
  "live-reporter",
  "poster",
  "editor",
  "correspondent",
  "external-author",
  "relayed-publication",
  "agency-source",
  "agency-credit",
  "photo-credit",
  "social-account",
  "quoted-speaker",
  "reported-speaker",
  "unnamed-source",
  "statement-author",
  "archive",
]);
export type Role = z.infer<typeof Role>;

/** What a role is called on pages and in other vocabularies; null where a vocabulary has no term that fits. */
export interface RoleTerms {
  /** Label on pages. */
  label: string;
  /** Heading on a name page: "Where X is …". */
  heading: string;
  /** MARC relator code (loc.gov/marc/relators). */
  marc: string | null;
  /** schema.org property that leads from the entry to the agent. */
  schemaOrg: string | null;
  /** CSL 1.0.2 name variable. A quoted party is never an author, so most have none. */
  csl: string | null;
  /** TEI element, or PROV-O relation. */
  teiProv: string | null;
  /** True where the agent answers for the wording of the entry and may stand as its author in a citation. */
  author: boolean;
}

/** The one table of roles. */
export const ROLES: Readonly<Record<Role, RoleTerms>> = {
  publisher: { label: "Publisher", heading: "Publisher", marc: "pbl", schemaOrg: "publisher", csl: "publisher", teiProv: "tei:publisher", author: false },
  platform: { label: "Platform", heading: "Platform", marc: "dst", schemaOrg: "provider", csl: null, teiProv: "tei:distributor", author: false },
  "live-reporter": { label: "Reporter of the live blog", heading: "Reporter of a live blog", marc: "rpt", schemaOrg: "contributor", csl: "contributor", teiProv: "tei:respStmt", author: false },
  poster: { label: "Posted by", heading: "Posted", marc: "aut", schemaOrg: "author", csl: "author", teiProv: "tei:author", author: true },
  editor: { label: "Edited by", heading: "Edited", marc: "edt", schemaOrg: "editor", csl: "editor", teiProv: "tei:editor", author: false },
  correspondent: { label: "Correspondent", heading: "Correspondent", marc: "rpt", schemaOrg: "contributor", csl: "contributor", teiProv: "tei:respStmt", author: false },
  "external-author": { label: "Author of a work named", heading: "Author of a work named", marc: "aut", schemaOrg: "citation", csl: null, teiProv: "tei:bibl/tei:author", author: false },
  "relayed-publication": { label: "Publication relayed", heading: "Publication relayed", marc: "pbl", schemaOrg: "citation", csl: null, teiProv: "prov:hadPrimarySource", author: false },
  "agency-source": { label: "Agency as source", heading: "Agency as source", marc: null, schemaOrg: "sourceOrganization", csl: null, teiProv: "prov:hadPrimarySource", author: false },
  "agency-credit": { label: "Credited to", heading: "Credited", marc: null, schemaOrg: "creditText", csl: null, teiProv: "prov:wasDerivedFrom", author: false },
  "photo-credit": { label: "Picture credit", heading: "Picture credit", marc: "pht", schemaOrg: "associatedMedia", csl: null, teiProv: "tei:figure/tei:respStmt", author: false },
  "social-account": { label: "Account", heading: "Account", marc: "aut", schemaOrg: "sharedContent", csl: null, teiProv: "prov:wasQuotedFrom", author: false },
  "quoted-speaker": { label: "Quoted", heading: "Quoted", marc: "spk", schemaOrg: "spokenByCharacter", csl: null, teiProv: "tei:said[@direct='true']", author: false },
  "reported-speaker": { label: "Reported as saying", heading: "Reported as saying", marc: "spk", schemaOrg: "mentions", csl: null, teiProv: "tei:said[@direct='false']", author: false },
  "unnamed-source": { label: "Unnamed source", heading: "Unnamed source", marc: null, schemaOrg: null, csl: null, teiProv: "tei:said[@who='unnamed']", author: false },
  "statement-author": { label: "Statement by", heading: "Author of a statement", marc: "aut", schemaOrg: "hasPart", csl: null, teiProv: "tei:quote/tei:bibl", author: false },
  archive: { label: "Archive", heading: "Archive", marc: "his", schemaOrg: "holdingArchive", csl: "archive", teiProv: "tei:respStmt", author: false },
};
