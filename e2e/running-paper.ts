import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SUPERUSER } from "#server/postgres-cluster.ts";

/** The demo's passphrases in the browser tests' paper, which is seeded with these instead of random ones. */
export const PASSWORDS = {
  reporter: "reporter-amber-river-10",
  editor: "editor-copper-lantern-20",
  admin: "admin-indigo-harvest-30",
};

/** The folder of everything that the browser tests' paper keeps. */
export function paperFolder(): string {
  const folder = process.env.STET_TEST_DATA;
  if (!folder)
    throw new Error("STET_TEST_DATA is not set: run the browser tests with npm test or playwright test.");
  return folder;
}

/** The owner's way into the paper's database, for fixtures that enter by the back door. */
export function paperOwnerUrl(): string {
  const [port, password] = [kept("postgres-port"), kept("postgres-password")];
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/stet`;
}

/** The secret that signs the paper's cookies. */
export function paperSecret(): string {
  return kept("secret");
}

function kept(name: string): string {
  return readFileSync(join(paperFolder(), name), "utf8").trim();
}
