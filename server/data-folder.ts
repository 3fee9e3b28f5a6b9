import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { errorCode } from "#server/plain-failure.ts";

/** The clone's own folder, wherever the command was typed. */
export const HOME = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Makes and returns the folder of everything this copy keeps; `chosen` is `STET_DATA_DIR`, or nothing for `.data`. */
export function openDataFolder(chosen?: string): string {
  const folder = resolve(HOME, chosen || ".data");
  mkdirSync(folder, { recursive: true });
  // As root PostgreSQL runs under another account, which passes through; the secrets are closed file by file.
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  return realpathSync(folder);
}

/** The kept text of a file in the data folder; `null` when there is none yet. */
export function readKept(folder: string, name: string): string | null {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch (problem) {
    if (errorCode(problem) === "ENOENT") return null;
    throw problem;
  }
}

/** Keeps a text that only this account may read; whole or not at all. */
export function keep(folder: string, name: string, text: string) {
  const path = join(folder, name);
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, text, { mode: 0o600 });
  // Root may start an ordinary user's copy once, and must not lock them out of it.
  const { uid, gid } = statSync(folder);
  if (process.getuid?.() === 0 && uid !== 0) chownSync(unfinished, uid, gid);
  renameSync(unfinished, path);
}

/** A secret made once and kept in the data folder. */
export function keptSecret(folder: string, name: string): string {
  const kept = readKept(folder, name)?.trim();
  if (kept) return kept;
  const secret = randomBytes(32).toString("base64url");
  keep(folder, name, `${secret}\n`);
  return secret;
}
