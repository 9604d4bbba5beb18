import type { ArchiveSettings } from "../../src/lib/model/archiveSettings.ts";

/** Names that are kept for examples and tests and never lead anywhere (RFC 2606, RFC 6761). */
const RESERVED = /(?:^|\.)(?:example|invalid|test|localhost|example\.(?:com|net|org))$/u;

/** The addresses that an edition carries into every citation, for those who are about to publish it; with those that lead nowhere. */
export function editionAddresses({
  permalinkBase,
  site,
  contact,
}: Pick<ArchiveSettings, "permalinkBase" | "site" | "contact">): string {
  const addresses: [field: string, address: string, host: string][] = [
    ["permalinkBase", permalinkBase, new URL(permalinkBase).hostname],
    ["site", site, new URL(site).hostname],
    ["contact", contact.email, contact.email.slice(contact.email.lastIndexOf("@") + 1)],
  ];
  return addresses
    .map(([field, address, host]) => {
      const nowhere = RESERVED.test(host.toLowerCase())
        ? `  (${host} is a name kept for examples: it leads nowhere)`
        : "";
      return `  ${field.padEnd(13)}  ${address}${nowhere}`;
    })
    .join("\n");
}
