/**
 * Loaded before a command (`node --import`), makes it meet a fault at the Nth time that it changes the disk, counted from 1:
 * `DATELINE_FAULT=kill:N` ends the process at once, as `kill -9` does, before or after that change or in the middle of a write;
 * `full:N` says from then on that the disk is full, `readonly` that nothing can be written; `count` writes to DATELINE_COUNT how many changes there were.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import process from "node:process";

const [kind, at] = (process.env.DATELINE_FAULT ?? "").split(":");
const CHANGES = ["writeFileSync", "renameSync", "linkSync", "rmSync", "rmdirSync", "mkdirSync", "unlinkSync"];
const plain = Object.fromEntries(CHANGES.map((name) => [name, fs[name]]));
let count = 0;

for (const name of CHANGES) {
  fs[name] = (...args) => {
    count++;
    if (kind === "kill" && count === Number(at)) {
      if (name === "writeFileSync") plain.writeFileSync(args[0], half(args[1]), args[2]);
      process.kill(process.pid, "SIGKILL");
    }
    if (kind === "readonly")
      throw Object.assign(new Error("EROFS: read-only file system"), {
        code: "EROFS",
        syscall: name,
        path: String(args[0]),
      });
    if (kind === "full" && count >= Number(at) && (name === "writeFileSync" || name === "mkdirSync")) {
      if (name === "writeFileSync") plain.writeFileSync(args[0], half(args[1]), args[2]);
      throw Object.assign(new Error(`ENOSPC: no space left on device, ${name}`), {
        code: "ENOSPC",
        syscall: name,
        path: String(args[0]),
      });
    }
    return plain[name](...args);
  };
}
syncBuiltinESMExports();

/** What is on the disk of a write that ends in its middle. */
function half(content) {
  return content.slice(0, content.length >> 1);
}

if (kind === "count")
  process.on("exit", () => plain.writeFileSync(process.env.DATELINE_COUNT, String(count)));
