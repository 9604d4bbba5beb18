import type { ArchiveSettings } from "../model/archiveSettings.ts";
import { dayText } from "./dateText.ts";

/** "draft edition", "edition 1, 20 November 2026". */
export function editionName({ edition }: Pick<ArchiveSettings, "edition">): string {
  if (edition.status === "draft") return "draft edition";
  return `edition ${edition.version}${edition.date === null ? "" : `, ${dayText(edition.date)}`}`;
}

/** The sentence at the foot of every page. */
export function editionLine(archive: Pick<ArchiveSettings, "edition" | "title">): string {
  const name = editionName(archive);
  const draft =
    archive.edition.status === "draft" ? " Not yet published: addresses of entries may still change." : "";
  return `${archive.title}, ${name}.${draft}`;
}
