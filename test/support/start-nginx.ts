import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { StaticServer } from "../../scripts/serve/static-server.ts";

/** Folders that hold servers and are not on every PATH. */
const MORE = ["/usr/sbin", "/usr/local/sbin"];

/** Types by the ends of names, as nginx brings them; its own configuration includes them. */
const TYPES = [
  "/etc/nginx/mime.types",
  "/usr/local/etc/nginx/mime.types",
  "/opt/homebrew/etc/nginx/mime.types",
];

/**
 * Starts nginx for a folder, with nothing set but where to listen and what to serve; null where there is no nginx.
 * It runs as the user who runs the test, and leaves nothing behind.
 *
 * @throws if it does not answer within ten seconds.
 */
export async function startNginx(folder: string): Promise<StaticServer | null> {
  const nginx = [...(process.env["PATH"] ?? "").split(delimiter), ...MORE]
    .map((place) => join(place, "nginx"))
    .find((path) => existsSync(path));
  const types = TYPES.find((path) => existsSync(path));
  if (nginx === undefined || types === undefined) return null;
  const scratch = mkdtempSync(join(tmpdir(), "dateline-nginx-"));
  const port = await freePort();
  // Where it may write: what follows is about the machine, not about how it answers.
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((what) => `${what}_temp_path ${scratch}/${what};`)
    .join(" ");
  writeFileSync(
    join(scratch, "nginx.conf"),
    `pid ${scratch}/pid; error_log ${scratch}/error.log; daemon off; master_process off;
events {}
http {
  include ${types}; access_log off; ${own}
  server { listen 127.0.0.1:${port}; root "${realpathSync(folder)}"; }
}
`,
  );
  const child = spawn(
    nginx,
    ["-e", `${scratch}/error.log`, "-p", scratch, "-c", join(scratch, "nginx.conf")],
    {
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let errors = "";
  child.stderr.on("data", (data) => {
    errors += data;
  });
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  const close = async (): Promise<void> => {
    child.kill("SIGTERM");
    await ended;
    rmSync(scratch, { recursive: true, force: true });
  };
  const url = `http://localhost:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    const answers = await fetch(`http://127.0.0.1:${port}/`, { method: "HEAD" }).then(
      () => true,
      () => false,
    );
    if (answers) return { url, close };
    if (child.exitCode !== null) break;
    await wait(100);
  }
  await close();
  throw new Error(`nginx does not answer: ${errors}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
