import { spawn } from "node:child_process";
import { watch } from "node:fs";
import process from "node:process";
import { parseArgs } from "node:util";
import { runCommand } from "./runCommand.ts";
import { serveFolder } from "./serve/static-server.ts";

const HELP = `npm run dev -- [--port N]

Serves the archive and makes it again whenever a seed, a record, a page or a style changes.
What it serves is the site itself, as any host would serve it. Reload the page to see a change.

  --port N   port to serve at   (default 4321)

Exit code 0: stopped; 1: something is wrong with the input; 2: with the call.`;

/** Editors write a file in several steps; a change is taken up when it has been quiet for so long, in milliseconds. */
const QUIET = 150;

await runCommand(HELP, async () => {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "4321" }, help: { type: "boolean", default: false } },
  });
  if (values.help) return HELP;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return { exitCode: 2, text: `Unexpected port ${values.port}, expected 0 to 65535\n\n${HELP}` };
  await make();
  const { url } = await serveFolder({ folder: "dist", port });
  process.stdout.write(
    `The archive is at ${url}\nWaiting for changes in seeds/, src/ and scripts/. Press Ctrl+C to stop.\n`,
  );
  let timer: NodeJS.Timeout | undefined;
  let making: Promise<void> = Promise.resolve();
  const changed = (folder: string, file: string | null): void => {
    // What ingest itself writes is no change.
    if (
      file === null ||
      (folder === "src" && file.startsWith("content")) ||
      /\.swp$|~$|\.dateline-/u.test(file)
    )
      return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      process.stdout.write(`${folder}/${file} changed.\n`);
      making = making.then(make);
    }, QUIET);
  };
  for (const folder of ["seeds", "src", "scripts"])
    watch(folder, { recursive: true }, (_, file) => changed(folder, file));
  await new Promise(() => {});
  return "";
});

/** Ingests and builds in processes of their own, so that changed code is taken up, too. A failure leaves the former site. */
async function make(): Promise<void> {
  const start = performance.now();
  for (const script of ["scripts/ingest.ts", "scripts/build.ts"]) {
    const args = script.endsWith("ingest.ts") ? [script, "--quiet"] : [script];
    const code = await new Promise<number>((done) =>
      spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] }).on("close", (status) =>
        done(status ?? 1),
      ),
    );
    if (code !== 0) {
      process.stdout.write("The site is as it was before. Mend what is said above.\n");
      return;
    }
  }
  process.stdout.write(`Made in ${((performance.now() - start) / 1000).toFixed(1)} s.\n`);
}
