import { type ArchiveEntry, getArchive } from "./collections.ts";
import { groupEach } from "./lib/groups.ts";
import { entryText } from "./lib/model/entry.ts";
import { nameMatcher } from "./lib/view/storyTable.ts";

/** By the id of a name: the entries in whose text a recorded spelling stands, in the order of the archive. Made once a build. */
export function getPrintedNames(): Promise<ReadonlyMap<string, readonly ArchiveEntry[]>> {
  made ??= index();
  return made;
}

let made: Promise<ReadonlyMap<string, readonly ArchiveEntry[]>> | undefined;

async function index(): Promise<ReadonlyMap<string, readonly ArchiveEntry[]>> {
  const { entries, names } = await getArchive();
  const matcher = nameMatcher(names);
  return groupEach(entries, (entry) => new Set(matcher.find(entryText(entry)).map(({ value }) => value)));
}
