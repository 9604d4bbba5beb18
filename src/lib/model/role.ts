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

/** What a role is called in other vocabularies (on pages: src/lib/words); null where a vocabulary has no term that fits. */
export interface RoleTerms {
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
  publisher: {
    marc: "pbl",
    schemaOrg: "publisher",
    csl: "publisher",
    teiProv: "tei:publisher",
    author: false,
  },
  platform: {
    marc: "dst",
    schemaOrg: "provider",
    csl: null,
    teiProv: "tei:distributor",
    author: false,
  },
  "live-reporter": {
    marc: "rpt",
    schemaOrg: "contributor",
    csl: "contributor",
    teiProv: "tei:respStmt",
    author: false,
  },
  poster: {
    marc: "aut",
    schemaOrg: "author",
    csl: "author",
    teiProv: "tei:author",
    author: true,
  },
  editor: {
    marc: "edt",
    schemaOrg: "editor",
    csl: "editor",
    teiProv: "tei:editor",
    author: false,
  },
  correspondent: {
    marc: "rpt",
    schemaOrg: "contributor",
    csl: "contributor",
    teiProv: "tei:respStmt",
    author: false,
  },
  "external-author": {
    marc: "aut",
    schemaOrg: "citation",
    csl: null,
    teiProv: "tei:bibl/tei:author",
    author: false,
  },
  "relayed-publication": {
    marc: "pbl",
    schemaOrg: "citation",
    csl: null,
    teiProv: "prov:hadPrimarySource",
    author: false,
  },
  "agency-source": {
    marc: null,
    schemaOrg: "sourceOrganization",
    csl: null,
    teiProv: "prov:hadPrimarySource",
    author: false,
  },
  "agency-credit": {
    marc: null,
    schemaOrg: "creditText",
    csl: null,
    teiProv: "prov:wasDerivedFrom",
    author: false,
  },
  "photo-credit": {
    marc: "pht",
    schemaOrg: "associatedMedia",
    csl: null,
    teiProv: "tei:figure/tei:respStmt",
    author: false,
  },
  "social-account": {
    marc: "aut",
    schemaOrg: "sharedContent",
    csl: null,
    teiProv: "prov:wasQuotedFrom",
    author: false,
  },
  "quoted-speaker": {
    marc: "spk",
    schemaOrg: "spokenByCharacter",
    csl: null,
    teiProv: "tei:said[@direct='true']",
    author: false,
  },
  "reported-speaker": {
    marc: "spk",
    schemaOrg: "mentions",
    csl: null,
    teiProv: "tei:said[@direct='false']",
    author: false,
  },
  "unnamed-source": {
    marc: null,
    schemaOrg: null,
    csl: null,
    teiProv: "tei:said[@who='unnamed']",
    author: false,
  },
  "statement-author": {
    marc: "aut",
    schemaOrg: "hasPart",
    csl: null,
    teiProv: "tei:quote/tei:bibl",
    author: false,
  },
  archive: {
    marc: "his",
    schemaOrg: "holdingArchive",
    csl: "archive",
    teiProv: "tei:respStmt",
    author: false,
  },
};
