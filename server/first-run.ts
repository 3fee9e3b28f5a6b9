import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { HOME } from "#server/data-folder.ts";
import { type DemoPasswords, demoPasswords } from "#server/demo-sign-ins.ts";
import { say } from "#server/progress.ts";
import type { Settings } from "#server/settings.ts";

type Run = { settings: Settings; dataFolder: string; ownerUrl: string };

type SeedPaper = (given: {
  writerUrl: string;
  ownerUrl: string;
  demo: boolean;
  now: Date;
  passwords: DemoPasswords;
}) => Promise<void>;
type InviteFirstAdmin = (now: Date) => Promise<{ token: string } | null>;

/** Fills an empty database, or one whose filling was cut short: with a whole demo paper, or its bare bones. */
export async function fillDatabase({
  settings,
  dataFolder,
  ownerUrl,
  writerUrl,
}: Run & { writerUrl: string }) {
  if (await askOwner(ownerUrl, "select from history_entry where act = 'seed-paper'")) return;
  const seed = await load<{ seedPaper: SeedPaper }>("prisma/seed.ts");
  if (!seed) return;
  say(settings.isDemo ? "Writing a small paper to begin with …" : "Laying out an empty paper …");
  const passwords = settings.isDemo ? demoPasswords(dataFolder) : { reporter: "", editor: "", admin: "" };
  await seed.seedPaper({ writerUrl, ownerUrl, demo: settings.isDemo, now: new Date(), passwords });
}

/** How to sign in, in words: the demo's three accounts, or the one-time link that makes the first admin. */
export async function howToSignIn({ settings, dataFolder, ownerUrl }: Run): Promise<string> {
  if (!settings.isDemo) {
    const first = await load<{ inviteFirstAdmin: InviteFirstAdmin }>("newsroom/people/invite-first-admin.ts");
    const invitation = await first?.inviteFirstAdmin(new Date());
    if (!invitation) return `Sign in at ${settings.address}/newsroom.`;
    return `Make the first admin here, once:\n\n  ${settings.address}/newsroom/welcome/${invitation.token}\n`;
  }
  const staff = await load<{ seedStaff: { key: string; email: string }[] }>("prisma/seed-content/staff.ts");
  const passwords: Record<string, string> = demoPasswords(dataFolder);
  const lines = [`Sign in at ${settings.address}/newsroom as:\n`];
  for (const { key, email } of staff?.seedStaff ?? []) {
    const password = passwords[key];
    if (!password || !(await askOwner(ownerUrl, 'select from "user" where email = $1', [email]))) continue;
    lines.push(`  ${key.padEnd(9)} ${email.padEnd(34)} ${password}`);
  }
  return `${lines.join("\n")}\n`;
}

async function askOwner(ownerUrl: string, sql: string, values: string[] = []): Promise<boolean> {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on("error", () => {});
  await client.connect();
  try {
    return ((await client.query(sql, values)).rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}

async function load<Module>(path: string): Promise<Module | null> {
  const file = join(HOME, path);
  return existsSync(file) ? await import(pathToFileURL(file).href) : null;
}
