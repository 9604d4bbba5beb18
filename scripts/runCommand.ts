import process from "node:process";
import { reportUse } from "./reportUse.ts";
import { LockedError } from "./write/takeLock.ts";

/** What a command says at its end. A plain text means success. */
export type Outcome = string | { exitCode: 0 | 1 | 2; text: string };

/**
 * Runs a command: prints its outcome and sets the exit code: 0 done, 1 wrong input, 2 wrong call (with the help).
 * An error of the disk is the input's fault and is told in one line; any other error is the program's and keeps its stack.
 */
export async function runCommand(help: string, command: () => Outcome | Promise<Outcome>): Promise<void> {
  reportUse(process.env["DATELINE_STATS"]);
  try {
    const outcome = await command();
    const { exitCode, text } = typeof outcome === "string" ? { exitCode: 0, text: outcome } : outcome;
    if (text) (exitCode === 0 ? process.stdout : process.stderr).write(`${text}\n`);
    process.exitCode = exitCode;
  } catch (error) {
    if (isErrorWithCode(error) && error.code.startsWith("ERR_PARSE_ARGS")) {
      process.stderr.write(`${error.message}\n\n${help}\n`);
      process.exitCode = 2;
      return;
    }
    if (error instanceof LockedError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
      return;
    }
    if (isErrorWithCode(error) && "syscall" in error) {
      process.stderr.write(`${describeDiskError(error)}\n`);
      process.exitCode = 1;
      return;
    }
    throw error;
  }
}

type ErrorWithCode = Error & { code: string; path?: string };

function isErrorWithCode(error: unknown): error is ErrorWithCode {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

const DISK_ERRORS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full: make room and run the command again",
  EACCES: "the folder cannot be written: give yourself the right to write it",
  EPERM: "the folder cannot be written: give yourself the right to write it",
  EROFS: "the disk is read-only: choose another folder",
  EEXIST: "a file stands where a folder is expected: choose another folder",
  EISDIR: "a folder stands where a file is expected: take it away",
  ENOTDIR: "a file stands where a folder is expected: choose another folder",
};

function describeDiskError(error: ErrorWithCode): string {
  const why = DISK_ERRORS[error.code] ?? error.message;
  return `${error.path ?? "disk"}: ${why}. Nothing that was there is lost. (${error.code})`;
}
