import { type Day, getArchive, type Source } from "./collections.ts";
import { archivePicture } from "./lib/picture/archivePicture.ts";
import { dayPicture } from "./lib/picture/dayPicture.ts";
import type { Picture } from "./lib/picture/picture.ts";
import { sourcePicture } from "./lib/picture/sourcePicture.ts";
import { editionName } from "./lib/view/editionText.ts";

/** The pictures that cards on other sites show. Entries show that of their source: one picture each would be too many. */

async function named(): Promise<{ title: string; description: string; edition: string }> {
  const { settings, say } = await getArchive();
  return { title: settings.title, description: settings.description, edition: editionName(settings, say) };
}

export async function cardOfArchive(): Promise<Picture> {
  const { sources, say } = await getArchive();
  return archivePicture(await named(), sources, say);
}

export async function cardOfSource(source: Source): Promise<Picture> {
  return sourcePicture(source, await named(), (await getArchive()).say);
}

export async function cardOfDay(day: Day): Promise<Picture> {
  return dayPicture(day, await named(), (await getArchive()).say);
}

/** A day that is only named has no picture of its own. */
export function hasCard({ certain, possible }: Day): boolean {
  return certain.length + possible.length > 0;
}
