import { parseArgs } from "node:util";
import { WORDS } from "../src/lib/words/index.ts";
import { readGazetteer } from "./gazetteer/readGazetteer.ts";
import { ingestSeed } from "./ingestArchive.ts";
import { prepareAuthority } from "./pipeline/authority.ts";
import { reviewPlaces } from "./pipeline/reviewPlaces.ts";
import { readSeeds } from "./read/seeds.ts";
import { placesReport } from "./report/placesReport.ts";
import { runCommand } from "./runCommand.ts";

const HELP = `npm run places -- [--seeds DIR] [--strict]

Looks for what seeds/places.yaml leaves open: words that stand where places stand and are in no
file (with suggestions from an offline gazetteer, never taken by themselves), capitals that may be
a government, records and spellings that nothing mentions, ids that the gazetteer contradicts.
Writes nothing.

  --seeds DIR   the archive's seeds   (default seeds)
  --strict      fail where anything is open

Exit code 0: done; 1: the seeds are wrong, or with --strict something is open; 2: wrong call.`;

await runCommand(HELP, () => {
  const { values } = parseArgs({
    options: {
      seeds: { type: "string", default: "seeds" },
      strict: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return HELP;
  const { seeds, messages } = readSeeds(values.seeds);
  if (!seeds)
    return {
      exitCode: 1,
      text: `${messages.length} error(s) in ${values.seeds}: \`npm run check\` lists them.`,
    };
  const { authority } = prepareAuthority(seeds.names, seeds.places);
  const results = seeds.sources.map((source) => ingestSeed(source, authority, WORDS[seeds.archive.language]));
  const ids = new Set(seeds.places.places.flatMap(({ same }) => same.geonames ?? []));
  const gazetteer = readGazetteer(seeds.archive.countries, ids);
  const review = reviewPlaces(
    seeds.places,
    seeds.names,
    results.flatMap(({ document }) => document ?? []),
    results.flatMap((result) => result.messages),
    gazetteer ?? [],
    seeds.archive.countries,
  );
  const { text, open } = placesReport(review, seeds.places.places.length, gazetteer !== null);
  return { exitCode: values.strict && open > 0 ? 1 : 0, text };
});
