import { type Day, getArchive, type Source } from "./collections.ts";
import { archivePicture } from "./lib/picture/archivePicture.ts";
import { dayPicture } from "./lib/picture/dayPicture.ts";
import type { Picture } from "./lib/picture/picture.ts";
import { sourcePicture } from "./lib/picture/sourcePicture.ts";
import { editionName } from "./lib/view/editionText.ts";

/** The pictures that cards on other sites show. Entries show that of their source: one picture each would be too many. */

async function named(): Promise<{ title: string; description: string; edition: string }> {
  const { settings } = await getArchive();
  return { title: settings.title, description: settings.description, edition: editionName(settings) };
}

export async function cardOfArchive(): Promise<Picture> {
  return archivePicture(await named(), (await getArchive()).sources);
}

export async function cardOfSource(source: Source): Promise<Picture> {
  return sourcePicture(source, await named());
}

export async function cardOfDay(day: Day): Promise<Picture> {
  return dayPicture(day, await named());
}

/** A day that is only named has no picture of its own. */
export function hasCard({ certain, possible }: Day): boolean {
  return certain.length + possible.length > 0;
}
