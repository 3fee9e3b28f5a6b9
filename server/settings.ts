import { resolve } from "node:path";
import { readSender } from "#platform/mail-text.ts";
import { PlainFailure } from "#server/plain-failure.ts";

/** What whoever starts Stet can choose, from the environment. */
export type Settings = {
  host: string;
  port: number;
  /** Where readers and staff find the paper: scheme, host and port, without a closing slash. */
  address: string;
  databaseUrl: string | null;
  dataFolder: string | undefined;
  /** Where files of stories are kept, or what comes in on its way to an S3-compatible store; undefined: the data folder. */
  mediaFolder: string | undefined;
  secret: string | null;
  isDemo: boolean;
  isProduction: boolean;
  trustsProxy: boolean;
  /** Bytes of finished reader pages kept in memory. */
  cacheBytes: number;
  /** Where a cache in front is told what to drop; null for none in front, or one that keeps no pages. */
  purgeUrl: string | null;
};

const SHORTEST_SECRET = 16;

/** Reads the settings; one sentence for each that makes no sense. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const host = env.HOST || "localhost";
  const port = readPort(env.PORT);
  const secret = env.STET_SECRET || null;
  if (secret && secret.length < SHORTEST_SECRET) {
    throw new PlainFailure(`STET_SECRET is too short: use at least ${SHORTEST_SECRET} random characters.`);
  }
  checkMail(env.STET_SMTP_URL, env.STET_MAIL_FROM);
  checkHub(env.STET_WEBSUB_HUB);
  checkMediaStore(env);
  const isProduction = env.NODE_ENV === "production";
  return {
    host,
    port,
    address: readAddress(env.STET_ADDRESS, host, port),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL),
    dataFolder: env.STET_DATA_DIR || undefined,
    mediaFolder: env.STET_MEDIA_DIR ? resolve(env.STET_MEDIA_DIR) : undefined,
    secret,
    isDemo: env.STET_DEMO === "1" || (!isProduction && env.STET_DEMO !== "0"),
    isProduction,
    trustsProxy: env.STET_TRUST_PROXY === "1",
    cacheBytes: readMegabytes(env.STET_CACHE_MB) * 1_048_576,
    purgeUrl: readPurgeUrl(env.STET_PURGE_URL),
  };
}

function readMegabytes(text: string | undefined): number {
  const megabytes = Number(text || 128);
  if (Number.isFinite(megabytes) && megabytes >= 0) return megabytes;
  throw new PlainFailure(`STET_CACHE_MB is ${text}: it must be a number of megabytes, 0 for no page cache.`);
}

function readPort(text: string | undefined): number {
  const port = Number(text || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new PlainFailure(`PORT is ${text}: it must be a number from 1 to 65535.`);
}

function readAddress(text: string | undefined, host: string, port: number): string {
  const isAnywhere = host === "0.0.0.0" || host === "::";
  const name = isAnywhere ? "localhost" : host.includes(":") ? `[${host}]` : host;
  const url = URL.parse(text || `http://${name}:${port}`);
  if (url && /^https?:$/.test(url.protocol)) return url.origin;
  throw new PlainFailure(`STET_ADDRESS is ${text}: it must look like https://paper.example.`);
}

function readDatabaseUrl(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.parse(text);
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text;
  throw new PlainFailure("DATABASE_URL must look like postgresql://name:password@host:5432/database.");
}

function readPurgeUrl(text: string | undefined): string | null {
  if (!text) return null;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.username === "") return url.href;
  throw new PlainFailure(
    "STET_PURGE_URL must be the address at which your cache is purged, such as http://127.0.0.1:6081/.",
  );
}

/** The mailer reads both itself; what makes no sense is said before anything starts. */
function checkMail(smtpUrl: string | undefined, from: string | undefined) {
  if (!smtpUrl) return;
  const url = URL.parse(smtpUrl);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === "") {
    throw new PlainFailure("STET_SMTP_URL must look like smtps://name:password@mail.example:465.");
  }
  if (!from || !readSender(from)) {
    throw new PlainFailure("STET_MAIL_FROM must be an address, such as The Paper <stet@paper.example>.");
  }
}

/** Feeds and the sender of pings read it themselves. */
function checkHub(hub: string | undefined) {
  if (!hub) return;
  const url = URL.parse(hub);
  if (
    url &&
    /^https?:$/.test(url.protocol) &&
    url.username === "" &&
    /^[!-~]+$/.test(hub) &&
    !/[<>"]/.test(hub)
  )
    return;
  throw new PlainFailure(
    "STET_WEBSUB_HUB must be the address of a WebSub hub, such as https://hub.example/.",
  );
}

/** The store of media reads them itself. */
function checkMediaStore(env: Record<string, string | undefined>) {
  const { STET_S3_ENDPOINT: endpoint, STET_S3_BUCKET: bucket } = env;
  if (endpoint && !bucket) throw new PlainFailure("STET_S3_ENDPOINT needs STET_S3_BUCKET beside it.");
  const url = endpoint ? URL.parse(endpoint) : null;
  if (endpoint && !/^https?:$/.test(url?.protocol ?? "")) {
    throw new PlainFailure(`STET_S3_ENDPOINT is ${endpoint}: it must look like https://s3.example.`);
  }
  if (Boolean(env.STET_S3_ACCESS_KEY_ID) !== Boolean(env.STET_S3_SECRET_ACCESS_KEY)) {
    throw new PlainFailure("STET_S3_ACCESS_KEY_ID and STET_S3_SECRET_ACCESS_KEY belong together.");
  }
}
