/**
 * Loaded before a command (`node --import`), makes it meet a fault at the Nth time that it changes the disk, counted from 1:
 * `DATELINE_FAULT=kill:N` ends the process at once, as `kill -9` does, before or after that change or in the middle of a write;
 * `full:N` says from then on that the disk is full, `readonly` that nothing can be written; `count` writes to DATELINE_COUNT how many changes there were.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import process from "node:process";

const [kind, at] = (process.env.DATELINE_FAULT ?? "").split(":");
const CHANGES = ["writeFile", "rename", "link", "rm", "rmdir", "mkdir", "unlink"];
const { writeFileSync } = fs;
let count = 0;

for (const name of CHANGES) {
  const now = fs[`${name}Sync`];
  fs[`${name}Sync`] = (...args) => {
    meet(name, args);
    return now(...args);
  };
  const later = fs.promises[name];
  fs.promises[name] = async (...args) => {
    meet(name, args);
    return later(...args);
  };
}
syncBuiltinESMExports();

/** Counts a change that is about to be made, and lets it fail where it is to. */
function meet(name, [path, content]) {
  count++;
  if (kind === "kill" && count === Number(at)) {
    if (name === "writeFile") writeHalf(path, content);
    process.kill(process.pid, "SIGKILL");
  }
  if (kind === "readonly") fail("EROFS", "read-only file system", name, path);
  if (kind === "full" && count >= Number(at) && (name === "writeFile" || name === "mkdir")) {
    if (name === "writeFile") writeHalf(path, content);
    fail("ENOSPC", "no space left on device", name, path);
  }
}

function fail(code, why, syscall, path) {
  throw Object.assign(new Error(`${code}: ${why}, ${syscall} '${path}'`), {
    code,
    syscall,
    path: String(path),
  });
}

/** What is on the disk of a write that ends in its middle. */
function writeHalf(path, content) {
  if (typeof content === "string" || content instanceof Uint8Array)
    writeFileSync(path, content.slice(0, content.length >> 1));
}

if (kind === "count") process.on("exit", () => writeFileSync(process.env.DATELINE_COUNT, String(count)));
