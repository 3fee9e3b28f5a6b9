import { rescueAccount } from "#newsroom/second-step/rescue-account.ts";
import { disconnectAll } from "#platform/db/connect.ts";
import { openDataFolder, readKept } from "#server/data-folder.ts";
import { ensureRoles } from "#server/database-roles.ts";
import { failureSentence, PlainFailure } from "#server/plain-failure.ts";
import { SUPERUSER } from "#server/postgres-cluster.ts";
import { readSettings } from "#server/settings.ts";

// `npm run rescue -- somebody@paper.example`, beside the running paper: removes their second step and prints a link for
// a new password. For an admin who has lost phone, key and codes; whoever can run it owns the server anyway.

try {
  const email = process.argv[2];
  if (!email) throw new PlainFailure("Say whom: npm run rescue -- somebody@paper.example");
  const settings = readSettings(process.env);
  const dataFolder = openDataFolder(settings.dataFolder);
  const secret = settings.secret ?? readKept(dataFolder, "secret")?.trim();
  const urls = await ensureRoles(settings.databaseUrl ?? embeddedUrl(dataFolder), {
    ...process.env,
    STET_SECRET: secret,
  });
  process.env.STET_WRITER_URL = urls.writerUrl;
  const rescued = await rescueAccount(email, new Date());
  await disconnectAll();
  if (!rescued) throw new PlainFailure(`There is no open account with the address ${email}.`);
  console.log(`The second step of ${email} is removed. A new password, once, within an hour:

  ${settings.address}/newsroom/password/${rescued.token}
`);
} catch (problem) {
  console.error(failureSentence(problem));
  process.exitCode = 1;
}

/** The database that the running paper keeps for itself. */
function embeddedUrl(dataFolder: string): string {
  const [port, password] = ["postgres-port", "postgres-password"].map((name) =>
    readKept(dataFolder, name)?.trim(),
  );
  if (!port || !password) throw new PlainFailure("Start the paper first, then run this beside it.");
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${port}/stet`;
}
