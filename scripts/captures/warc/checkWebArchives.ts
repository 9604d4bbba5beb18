import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Message } from "../../../src/lib/message.ts";
import type { SeedSource } from "../../read/seeds.ts";
import { sha256 } from "../../read/sha256.ts";
import { type ArchivedResponse, archivedResponses } from "./webArchive.ts";

/** Checks that captures taken out of web archives are what stands in them, byte for byte, with digests that hold. */
export async function checkWebArchives(
  folder: string,
  sources: readonly Pick<SeedSource, "written" | "file" | "locate">[],
): Promise<Message[]> {
  const messages: Message[] = [];
  for (const { written, file, locate } of sources)
    for (const [index, { from, sha256: stated }] of written.captures.entries()) {
      if (!from) continue;
      const say = (field: string, text: string): void => {
        const place = locate(["captures", index, "from", field]);
        messages.push({ rule: "web-archive", severity: "error", file, ...place, text, hint: null });
      };
      const path = join(folder, from.file);
      // That it is missing is said by `readSeeds`.
      if (!existsSync(path)) continue;
      const found = await responseWith(path, from.record);
      if (found === "unreadable")
        say("file", `Unexpected file ${from.file}, expected a WARC or WACZ that can be read`);
      else if (!found) say("record", `Unexpected record ${from.record}, expected one of ${from.file}`);
      else if (sha256(found.content) !== stated)
        say("record", `Unexpected content of ${from.record} in ${from.file}, expected that of the capture`);
      else if (found.digestHolds === false)
        say("digest", `Unexpected digest ${found.digest} of ${from.record}, expected that of its payload`);
    }
  return messages;
}

async function responseWith(path: string, record: string): Promise<ArchivedResponse | "unreadable" | null> {
  try {
    for await (const response of archivedResponses(path)) if (response.record === record) return response;
    return null;
  } catch {
    return "unreadable";
  }
}
