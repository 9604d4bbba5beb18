import type { ArchiveSettings } from "../model/archiveSettings.ts";
import type { Words } from "../words/en.ts";
import { dayText } from "./dateText.ts";

type Say = Pick<Words, "edition" | "calendar">;

/** "draft edition", "edition 1, 20 November 2026". */
export function editionName({ edition }: Pick<ArchiveSettings, "edition">, say: Say): string {
  if (edition.status === "draft") return say.edition.draft;
  return say.edition.named(edition.version, edition.date === null ? null : dayText(edition.date, say));
}

/** The sentence at the foot of every page. */
export function editionLine(archive: Pick<ArchiveSettings, "edition" | "title">, say: Say): string {
  const name = editionName(archive, say);
  const draft = archive.edition.status === "draft" ? say.edition.notPublished : "";
  return say.edition.line(archive.title, name) + draft;
}
