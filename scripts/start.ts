import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { serveFolder } from "./serve/static-server.ts";

const help = `Make the archive and serve it.

  npm start                      reads seeds, builds dist, serves it at http://localhost:4321/
  npm start -- --port 8080       at another port
  npm start -- --host 0.0.0.0    to other machines too
  npm start -- --no-build        serves dist as it is
  npm start -- --out DIR         serves this folder, with --no-build
`;

process.exitCode = await main(process.argv.slice(2));

async function main(argv: string[]): Promise<number> {
  const call = readCall(argv);
  if (typeof call === "string") {
    console.error(call);
    return 2;
  }
  if (call.help) {
    console.log(help);
    return 0;
  }
  if (call.build && !(npmRun("ingest") && npmRun("build"))) return 1;
  if (!existsSync(call.out)) {
    console.error(`There is no folder ${call.out} to serve: run npm run build first.`);
    return 1;
  }
  return serve(call);
}

interface Call {
  help: boolean;
  build: boolean;
  port: number;
  host: string;
  out: string;
}

function readCall(argv: string[]): Call | string {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        help: { type: "boolean", short: "h", default: false },
        port: { type: "string", default: "4321" },
        host: { type: "string", default: "127.0.0.1" },
        out: { type: "string", default: "dist" },
        "no-build": { type: "boolean", default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port > 65_535) {
      return `Unexpected port ${values.port}, expected a number from 0 (any free port) to 65535`;
    }
    if (values.out !== "dist" && !values["no-build"]) return "--out goes with --no-build";
    return { help: values.help, build: !values["no-build"], port, host: values.host, out: values.out };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function npmRun(script: string): boolean {
  const { status } = spawnSync("npm", ["run", script], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}

async function serve({ port, host, out }: Call): Promise<number> {
  try {
    const { url } = await serveFolder({ folder: out, port, host });
    console.log(`\nThe archive is at ${url}\nPress Ctrl+C to stop.`);
    return 0;
  } catch (error) {
    console.error(explain(error, port));
    return 1;
  }
}

function explain(error: unknown, port: number): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  if (code === "EADDRINUSE") return `Port ${port} is taken. Choose another: npm start -- --port ${port + 1}`;
  if (code === "EACCES") return `Port ${port} needs rights that you do not have: take one above 1023.`;
  return error instanceof Error ? error.message : String(error);
}
