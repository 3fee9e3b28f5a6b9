import { join } from "node:path";
import { sharedPresence } from "#newsroom/stories/presence-store.ts";
import { disconnectAll } from "#platform/db/connect.ts";
import { hasReplayed, readLogEnd, readsReplica } from "#platform/db/replay.ts";
import { feedHub } from "#platform/env.ts";
import { openMailer } from "#platform/mailer.ts";
import { type Notices, startNotices } from "#platform/notices.ts";
import { awaitReplayOf, type ReaderNotices, repeatAfterReplay } from "#server/await-replay.ts";
import { buildApplication } from "#server/build-application.ts";
import { checkDatabase } from "#server/check-database.ts";
import { claimDataFolder } from "#server/claim-data-folder.ts";
import { startClock } from "#server/clock.ts";
import { HOME, keptSecret, openDataFolder } from "#server/data-folder.ts";
import { ensureRoles } from "#server/database-roles.ts";
import { startEmbeddedPostgres } from "#server/embedded-postgres.ts";
import { fillDatabase, howToSignIn } from "#server/first-run.ts";
import { startMailSender } from "#server/mail-sender.ts";
import { startMediaKeeper } from "#server/media/media-keeper.ts";
import { migrate } from "#server/migrate.ts";
import { startPingSender } from "#server/ping-sender.ts";
import { failureSentence, PlainFailure } from "#server/plain-failure.ts";
import { say, sayFailure } from "#server/progress.ts";
import { purgeOf, startPurgeSender } from "#server/purge-sender.ts";
import { checkPort, serve } from "#server/serve.ts";
import { readSettings, type Settings } from "#server/settings.ts";
import { startStoryIndexer } from "#server/story-indexer.ts";

/** What must be ended, last begun first. */
const endings: (() => unknown)[] = [];
let isEnding = false;

try {
  whenToldToStop();
  await start(readSettings(process.env));
} catch (problem) {
  if (!isEnding) {
    const sentence = failureSentence(problem);
    sayFailure(sentence);
    // What we have no sentence for is a fault of ours, and whoever mends it wants to know where.
    if (problem instanceof Error && !(problem instanceof PlainFailure) && sentence === problem.message) {
      console.error(problem);
    }
    await end(1);
  }
}

async function start(settings: Settings) {
  const started = Date.now();
  const dataFolder = openDataFolder(settings.dataFolder);
  const secret = settings.secret ?? keptSecret(dataFolder, "secret");
  endings.push(claimDataFolder(dataFolder, settings.address));
  await checkPort(settings);

  const ownerUrl = await openDatabase(settings, dataFolder);
  const urls = await ensureRoles(ownerUrl, { ...process.env, STET_SECRET: secret });
  const applied = await migrate(ownerUrl);
  if (applied.length > 0) say(`Database brought up to date (${applied.length} changes).`);
  Object.assign(process.env, {
    STET_WRITER_URL: urls.writerUrl,
    STET_READER_URL: urls.readerUrl,
    STET_SECRET: secret,
    STET_ADDRESS: settings.address,
    STET_MEDIA_DIR: settings.mediaFolder ?? join(dataFolder, "media"),
    NEXTAUTH_URL: settings.address,
    NEXTAUTH_SECRET: secret,
  });
  endings.push(disconnectAll);

  await fillDatabase({ settings, dataFolder, ownerUrl, writerUrl: urls.writerUrl });
  await buildApplication();
  const notices = await startNotices(urls.writerUrl);
  // From the first moment on, so that whoever opens a story hears of those who came before.
  sharedPresence();
  // Asked now, as nothing after the opening may end a paper that people are writing in.
  const signingIn = await howToSignIn({ settings, dataFolder, ownerUrl });
  const readerNotices = await followReplica(notices);
  endings.push(await open(settings, readerNotices));
  endings.push(startClock());
  const mailer = openMailer();
  if (mailer) endings.push(startMailSender(mailer, notices));
  const hub = feedHub();
  if (hub) endings.push(startPingSender(hub, notices));
  if (settings.purgeUrl) endings.push(startPurgeSender(purgeOf(settings.purgeUrl), readerNotices));
  endings.push(startStoryIndexer(notices));
  endings.push(startMediaKeeper(notices));
  // Ended first: the streams of open editors would keep the server waiting for them.
  endings.push(() => notices.stop());
  say(`\nThe paper is at ${settings.address} (started in ${((Date.now() - started) / 1000).toFixed(1)} s).`);
  say(signingIn);
  say("Ctrl-C stops it.");
}

async function openDatabase({ databaseUrl }: Settings, dataFolder: string): Promise<string> {
  if (databaseUrl) {
    say("Connecting to the database in DATABASE_URL …");
    await checkDatabase(databaseUrl);
    return databaseUrl;
  }
  say("Starting PostgreSQL …");
  const postgres = await startEmbeddedPostgres({ dataFolder, database: "stet", whenLost: giveUp });
  endings.push(postgres.stop);
  return postgres.ownerUrl;
}

/** Where readers read from a replica, what they are shown must not be older than what is told of. */
async function followReplica(notices: Notices): Promise<ReaderNotices> {
  if (!(await readsReplica())) return notices;
  const repeated = repeatAfterReplay(notices, awaitReplayOf({ readEnd: readLogEnd, hasReplayed }));
  endings.push(repeated.stop);
  return repeated.notices;
}

/** Loads the built application into this process and answers requests with it. */
async function open(settings: Settings, notices: ReaderNotices): Promise<() => Promise<void>> {
  // Next decides by this, when it is loaded, whether it serves a build.
  Object.assign(process.env, { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" });
  const { default: next } = await import("next");
  const { hostname, port } = new URL(settings.address);
  const application = next({ dev: false, dir: HOME, hostname, port: Number(port) || settings.port });
  await application.prepare();
  const stopServing = await serve(application.getRequestHandler(), settings, notices);
  return async () => {
    await stopServing();
    await application.close();
  };
}

function giveUp(reason: PlainFailure) {
  process.stderr.write(`\nStet stops. ${reason.message}\n`);
  void end(1);
}

/** Ctrl-C, a service manager, or the end of the `npm start` that began this. */
function whenToldToStop() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => void end(0));
  process.on("disconnect", () => void end(0));
  process.on("message", (message) => message === "stop now" && process.exit(1));
  process.on("unhandledRejection", (problem) => console.error(problem));
}

async function end(code: number) {
  if (isEnding) return;
  isEnding = true;
  if (code === 0) say("\nStopping …");
  for (const ending of endings.reverse()) {
    try {
      await ending();
    } catch (problem) {
      console.error(problem);
    }
  }
  process.exit(code);
}
