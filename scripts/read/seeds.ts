import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { byCodePoint } from "../../src/lib/codePoints.ts";
import type { Message } from "../../src/lib/message.ts";
import { ArchiveSettings } from "../../src/lib/model/archiveSettings.ts";
import { type NameRecord, NamesFile } from "../../src/lib/model/nameRecord.ts";
import { PlacesFile } from "../../src/lib/model/placeRecord.ts";
import { WrittenRecord } from "../../src/lib/model/sourceRecord.ts";
import { StoriesFile } from "../../src/lib/model/storyRecord.ts";
import { readAbout } from "./about.ts";
import { fileNameFaults } from "./fileNames.ts";
import { readSeedLedger, type SeedLedger } from "./ledger.ts";
import { sha256 } from "./sha256.ts";
import { type Locate, readYamlFile } from "./yamlFile.ts";

/** A record as read from disk, with the bytes of its capture. */
export interface SeedSource {
  written: WrittenRecord;
  file: string;
  locate: Locate;
  /** The captures, in the order of the record; at least one. */
  captures: [SeedCapture, ...SeedCapture[]];
}

/** A capture as read from disk. */
export interface SeedCapture {
  file: string;
  bytes: Uint8Array;
  sha256: string;
}

/** Everything that an archive's people wrote. */
export interface Seeds {
  archive: ArchiveSettings;
  names: NameRecord[];
  places: PlacesFile;
  /** Where a value stands in `places.yaml`. */
  locatePlace: Locate;
  stories: { file: StoriesFile; locate: Locate };
  sources: SeedSource[];
  about: string | null;
  /** Every permalink issued, and the last text of those superseded. Only a release writes them. */
  issued: SeedLedger;
}

/** Files of `seeds/` that are no records. */
const SHARED = new Set(["archive.yaml", "names.yaml", "places.yaml", "stories.yaml"]);

/** Files of `seeds/` that are neither YAML nor captures. */
const OTHERS = new Set(["README.md", "about.mdx", "ledger.jsonl", "retired.jsonl"]);

/** Captures are known by how their names end. */
export const isCapture = (file: string): boolean => /\.(txt|html?|json|csv)$/u.test(file);

/** Web archives are no captures: what is taken out of them is. */
export const isWebArchive = (file: string): boolean => /\.(warc|warc\.gz|wacz)$/u.test(file);

/** A folder of seeds as read, or what is wrong with it. */
export interface ReadSeeds {
  seeds: Seeds | null;
  messages: Message[];
}

/** So often a folder is read that changes while it is. */
const TRIES = 3;

/**
 * Reads a folder of seeds. Everything that is wrong is said at once; where there are errors, nothing is returned. What is
 * returned stood there at one moment: a folder that changes while it is read is read again.
 *
 * @param look names the state of the folder; two names that are equal mean that nothing was written between.
 */
export function readSeeds(folder: string, label = "seeds", look: Look = stateOf): ReadSeeds {
  for (let tries = 0; tries < TRIES; tries++) {
    const before = look(folder);
    const read = readOnce(folder, label);
    if (look(folder) === before) return read;
  }
  const text = "Unexpected change while the files were read, expected them to stay as they are";
  const hint = "Something writes there. Run the command again when it has ended.";
  return { seeds: null, messages: [fault("changing", label, null, text, hint)] };
}

/** Names the state of a folder. */
export type Look = (folder: string) => string;

/** What each file of a folder is, and when it was written. */
function stateOf(folder: string): string {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return "";
  return readdirSync(folder)
    .sort(byCodePoint)
    .map((file) => {
      const found = statSync(join(folder, file), { bigint: true, throwIfNoEntry: false });
      return `${file} ${found?.ino} ${found?.size} ${found?.mtimeNs} ${found?.ctimeNs}`;
    })
    .join("\n");
}

function readOnce(folder: string, label: string): ReadSeeds {
  const messages: Message[] = [];
  if (!existsSync(folder)) {
    return {
      seeds: null,
      messages: [
        fault("no-seeds", label, null, `Unexpected missing folder ${folder}, expected the archive's seeds`),
      ],
    };
  }
  const files = readdirSync(folder).sort(byCodePoint);
  for (const file of files) {
    if (leavesFolder(folder, file))
      messages.push(
        fault(
          "outside-seeds",
          `${label}/${file}`,
          null,
          "Unexpected symbolic link out of the folder, expected a file in it",
        ),
      );
  }
  messages.push(
    ...fileNameFaults(
      files.filter((file) => !file.startsWith(".")),
      label,
    ),
  );
  if (messages.length > 0) return { seeds: null, messages };

  function read<T>(
    name: string,
    schema: Parameters<typeof readYamlFile<T>>[2],
  ): { value: T; locate: Locate } | null {
    if (!files.includes(name)) {
      messages.push(
        fault("missing-file", `${label}/${name}`, null, "Unexpected missing file, expected it in the folder"),
      );
      return null;
    }
    if (!statSync(join(folder, name)).isFile()) {
      messages.push(
        fault("no-file", `${label}/${name}`, null, "Unexpected folder, expected a file of this name"),
      );
      return null;
    }
    const result = readYamlFile(join(folder, name), `${label}/${name}`, schema);
    if ("value" in result) return result;
    messages.push(...result.messages);
    return null;
  }
  const archive = read("archive.yaml", ArchiveSettings);
  const names = read("names.yaml", NamesFile);
  const places = read("places.yaml", PlacesFile);
  const stories = read("stories.yaml", StoriesFile);
  const recordFiles = files.filter((file) => file.endsWith(".yaml") && !SHARED.has(file));
  const records = recordFiles.flatMap((file) => {
    const record = read(file, WrittenRecord);
    return record ? [{ name: file, ...record }] : [];
  });
  messages.push(...checkRecords(records, label));
  const sources = records.flatMap(({ name, value, locate }) => {
    const file = `${label}/${name}`;
    const read = value.captures.map((_, index) => readCaptureFile(folder, files, value, index, file, locate));
    messages.push(...read.flatMap((one) => ("message" in one ? [one.message] : [])));
    messages.push(...missingArchives(value, files, file, locate));
    const [first, ...others] = read.flatMap((one) => ("capture" in one ? [one.capture] : []));
    if (!first || others.length < read.length - 1) return [];
    return [{ written: value, file, locate, captures: [first, ...others] as SeedSource["captures"] }];
  });
  const described = new Set(records.flatMap(({ value }) => value.captures.map((capture) => capture.file)));
  // A record that cannot be read, or whose path is wrong, may mean any of them.
  const allFound = sources.length === recordFiles.length;
  for (const file of files) {
    if (isCapture(file) && !described.has(file) && allFound) {
      messages.push(
        fault(
          "no-record",
          `${label}/${file}`,
          null,
          "Unexpected capture without a record, expected a .yaml file that names it",
          `Draft one with \`npm run describe -- ${label}/${file}\`.`,
        ),
      );
    }
  }
  if (names) messages.push(...checkIds(names.value.names, `${label}/names.yaml`, "names", names.locate));
  if (names) messages.push(...checkSpellings(names.value.names, `${label}/names.yaml`, names.locate));
  if (places)
    messages.push(...checkIds(places.value.places, `${label}/places.yaml`, "places", places.locate));
  if (stories)
    messages.push(...checkIds(stories.value.stories, `${label}/stories.yaml`, "stories", stories.locate));
  for (const file of files) {
    if (
      isCapture(file) ||
      isWebArchive(file) ||
      file.endsWith(".yaml") ||
      file.startsWith(".") ||
      OTHERS.has(file)
    )
      continue;
    const text =
      "Unexpected file, expected a capture (.txt, .html, .json, .csv), a web archive (.warc, .warc.gz, .wacz), a record (.yaml) or a file of seeds/README.md";
    messages.push({
      ...fault("unread-file", `${label}/${file}`, null, text, "It is not read. Rename it, or take it out."),
      severity: "warning",
    });
  }
  if (names && places)
    for (const source of sources) messages.push(...checkReferences(source, names.value.names, places.value));
  if (places) messages.push(...checkContainment(places.value, `${label}/places.yaml`, places.locate));
  if (archive && places) {
    const ids = new Set(places.value.places.map(({ id }) => id));
    archive.value.quietPlaces.forEach((id, i) => {
      if (!ids.has(id))
        messages.push(unknownId(id, "places", `${label}/archive.yaml`, archive.locate(["quietPlaces", i])));
    });
  }
  if (names && places) {
    const ids = new Set(names.value.names.map(({ id }) => id));
    places.value.notPlaces.forEach(({ name }, i) => {
      if (name !== null && !ids.has(name))
        messages.push(
          unknownId(name, "names", `${label}/places.yaml`, places.locate(["notPlaces", i, "name"])),
        );
    });
  }
  if (archive && places && names && stories)
    messages.push(
      ...checkMoved(archive.value.moved, `${label}/archive.yaml`, archive.locate, {
        sources: records.map(({ value }) => value.id),
        places: places.value.places.map(({ id }) => id),
        names: names.value.names.map(({ id }) => id),
        stories: stories.value.stories.map(({ id }) => id),
      }),
    );
  const about = files.includes("about.mdx")
    ? readAbout(join(folder, "about.mdx"), `${label}/about.mdx`)
    : null;
  if (about) messages.push(...about.messages);
  const { messages: broken, ...issued } = readSeedLedger(folder, label);
  messages.push(...broken);
  if (!archive || !names || !places || !stories || messages.some((message) => message.severity === "error"))
    return { seeds: null, messages };
  return {
    seeds: {
      archive: archive.value,
      names: names.value.names,
      places: places.value,
      locatePlace: places.locate,
      stories: { file: stories.value, locate: stories.locate },
      sources: sources.sort((a, b) => byCodePoint(a.written.id, b.written.id)),
      about: about?.text ?? null,
      issued,
    },
    messages,
  };
}

function fault(
  rule: string,
  file: string,
  place: { line: number; column: number } | null,
  text: string,
  hint: string | null = null,
): Message {
  return {
    rule,
    severity: "error",
    file,
    line: place?.line ?? null,
    column: place?.column ?? null,
    text,
    hint,
  };
}

function leavesFolder(folder: string, file: string): boolean {
  if (!lstatSync(join(folder, file)).isSymbolicLink()) return false;
  const root = realpathSync(folder) + sep;
  return !existsSync(join(folder, file)) || !realpathSync(join(folder, file)).startsWith(root);
}

interface NamedRecord {
  name: string;
  value: WrittenRecord;
  locate: Locate;
}

function checkRecords(records: readonly NamedRecord[], label: string): Message[] {
  const messages: Message[] = [];
  for (const field of ["id", "key"] as const) {
    const seen = new Map<string, string>();
    for (const { name, value, locate } of records) {
      const other = seen.get(value[field]);
      if (other)
        messages.push(
          fault(
            `duplicate-source-${field}`,
            `${label}/${name}`,
            locate([field]),
            `Unexpected ${field} ${value[field]}, expected one that ${label}/${other} does not have`,
          ),
        );
      else seen.set(value[field], name);
    }
  }
  for (const { name, value, locate } of records) {
    if (name !== `${value.id}.yaml`)
      messages.push(
        fault(
          "record-name",
          `${label}/${name}`,
          locate(["id"]),
          `Unexpected id ${value.id}, expected ${name.slice(0, -5)} as the file is called`,
        ),
      );
  }
  return messages;
}

/** Captures can be read without the web archive that they were taken out of; that it is missing must be known. */
function missingArchives(
  record: WrittenRecord,
  files: readonly string[],
  file: string,
  locate: Locate,
): Message[] {
  return record.captures.flatMap(({ from }, index) =>
    from === undefined || files.includes(from.file)
      ? []
      : [
          {
            ...fault(
              "web-archive",
              file,
              locate(["captures", index, "from", "file"]),
              `Unexpected missing web archive ${from.file}, expected it beside the record`,
            ),
            severity: "warning" as const,
          },
        ],
  );
}

function readCaptureFile(
  folder: string,
  files: readonly string[],
  record: WrittenRecord,
  index: number,
  file: string,
  locate: Locate,
): { capture: SeedCapture } | { message: Message } {
  const stated = record.captures[index];
  const at = locate(["captures", index, "file"]);
  if (!stated || record.captures.findIndex((other) => other.sha256 === stated.sha256) < index)
    return {
      message: fault(
        "captures",
        file,
        locate(["captures", index]),
        `Unexpected second capture ${stated?.file} with the bytes of another, expected each once`,
      ),
    };
  if (stated.file.includes("/") || stated.file.includes("\\") || stated.file.startsWith(".")) {
    return {
      message: fault(
        "outside-seeds",
        file,
        at,
        `Unexpected path ${stated.file}, expected the name of a file in the folder`,
      ),
    };
  }
  if (!files.includes(stated.file))
    return {
      message: fault(
        "missing-capture",
        file,
        at,
        `Unexpected missing capture ${stated.file}, expected it beside the record`,
      ),
    };
  if (!statSync(join(folder, stated.file)).isFile())
    return {
      message: fault("no-file", file, at, `Unexpected folder ${stated.file}, expected a file of this name`),
    };
  const bytes = new Uint8Array(readFileSync(join(folder, stated.file)));
  const hash = sha256(bytes);
  if (hash !== stated.sha256) {
    return {
      message: fault(
        "capture-hash",
        file,
        locate(["captures", index, "sha256"]),
        `Unexpected sha256 of ${stated.file}: found ${hash}, expected ${stated.sha256}`,
        "A capture is never edited: restore the file, or describe the other one in a record of its own.",
      ),
    };
  }
  if (bytes.length === 0)
    return {
      message: fault("empty-capture", file, at, `Unexpected empty capture ${stated.file}, expected a text`),
    };
  return { capture: { file: stated.file, bytes, sha256: hash } };
}

function checkIds(records: readonly { id: string }[], file: string, list: string, locate: Locate): Message[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }, index) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      fault(
        "duplicate-id",
        file,
        locate([list, index, "id"]),
        `Unexpected second record ${id}, expected an id that stands once`,
      ),
    ];
  });
}

/** One spelling names one record, as text and in credits: nothing could decide between two. */
function checkSpellings(names: readonly NameRecord[], file: string, locate: Locate): Message[] {
  return (["variants", "credits"] as const).flatMap((list) => {
    const owners = new Map<string, string>();
    return names.flatMap((name, index) =>
      name[list].flatMap((spelling, i) => {
        const owner = owners.get(spelling) ?? name.id;
        owners.set(spelling, owner);
        const text = `Unexpected spelling “${spelling}” of both ${owner} and ${name.id}, expected it in one of them`;
        return owner === name.id
          ? []
          : [fault("shared-spelling", file, locate(["names", index, list, i]), text)];
      }),
    );
  });
}

/** Moved addresses: none may still be a page's own or stand twice, and each must lead to a page. */
function checkMoved(
  moved: ArchiveSettings["moved"],
  file: string,
  locate: Locate,
  rooms: Readonly<Record<string, readonly string[]>>,
): Message[] {
  const isPage = (address: string): boolean => {
    const [, room = "", id = ""] = address.split("/");
    return rooms[room]?.includes(id) ?? false;
  };
  const seen = new Set<string>();
  return moved.flatMap(({ from, to }, index) => {
    const twice = seen.has(from);
    seen.add(from);
    return [
      ...(isPage(from) || twice
        ? [
            fault(
              "moved",
              file,
              locate(["moved", index, "from"]),
              `Unexpected address ${from}, which ${twice ? "stands here twice" : "has a page"}, expected a former address`,
            ),
          ]
        : []),
      ...(isPage(to)
        ? []
        : [
            fault(
              "moved",
              file,
              locate(["moved", index, "to"]),
              `Unexpected address ${to}, expected that of a page of this archive`,
            ),
          ]),
    ];
  });
}

function checkContainment(file: PlacesFile, name: string, locate: Locate): Message[] {
  const ids = new Set(file.places.map((place) => place.id));
  const unknown = file.places.flatMap((place, index) =>
    (["within", "capitalOf"] as const).flatMap((field) => {
      const id = place[field];
      return id === null || ids.has(id)
        ? []
        : [
            fault(
              "unknown-id",
              name,
              locate(["places", index, field]),
              `Unexpected id ${id}, expected the id of a place in this file`,
            ),
          ];
    }),
  );
  const around = file.places.flatMap((place, index) =>
    liesInItself(place.id, file)
      ? [
          fault(
            "place-in-itself",
            name,
            locate(["places", index, "within"]),
            `Unexpected within ${place.within}, which lies in ${place.id}, expected a place that contains it`,
          ),
        ]
      : [],
  );
  return [...unknown, ...around];
}

function liesInItself(id: string, file: PlacesFile): boolean {
  const parents = new Map(file.places.map((place) => [place.id, place.within]));
  const passed = new Set<string>();
  let at = parents.get(id) ?? null;
  while (at !== null && at !== id && !passed.has(at)) {
    passed.add(at);
    at = parents.get(at) ?? null;
  }
  return at === id;
}

function unknownId(
  id: string,
  list: "names" | "places",
  file: string,
  place: { line: number; column: number },
): Message {
  return fault("unknown-id", file, place, `Unexpected id ${id}, expected the id of a record in ${list}.yaml`);
}

/** Every id that a record uses must stand in an authority file. */
function checkReferences(
  { written, file, locate }: SeedSource,
  names: readonly NameRecord[],
  places: PlacesFile,
): Message[] {
  const known = {
    names: new Set(names.map(({ id }) => id)),
    places: new Set(places.places.map(({ id }) => id)),
  };
  const uses: { list: "names" | "places"; id: string | null; path: (string | number)[] }[] = [
    { list: "names", id: written.publisher, path: ["publisher"] },
    { list: "names", id: written.platform, path: ["platform"] },
    ...written.contributors.map(({ name }, i) => ({
      list: "names" as const,
      id: name,
      path: ["contributors", i, "name"],
    })),
    ...written.attributions.flatMap(({ agent, via }, i) => [
      { list: "names" as const, id: agent, path: ["attributions", i, "agent"] },
      ...via.map((one, j) => ({
        list: "names" as const,
        id: one.agent,
        path: ["attributions", i, "via", j, "agent"],
      })),
    ]),
    ...written.mentions.map(({ place }, i) => ({
      list: "places" as const,
      id: place,
      path: ["mentions", i, "place"],
    })),
  ];
  return uses.flatMap(({ list, id, path }) =>
    id === null || known[list].has(id) ? [] : [unknownId(id, list, file, locate(path))],
  );
}
