/**
 * The process environment, read where it is used and never cached: the server sets the database addresses and
 * the secret before it loads the application, and tests set their own.
 */
export function readEnv(name: EnvName): string | undefined {
  const value = process.env[name];
  return value === undefined || value === "" ? undefined : value;
}

/** Like `readEnv`, for what the server always sets; throws with the name when it is missing. */
export function requireEnv(name: EnvName): string {
  const value = readEnv(name);
  if (value === undefined) throw new Error(`${name} is not set: start the paper with "npm start".`);
  return value;
}

/** The hub that is told when feeds change (W3C WebSub); null when none is set. */
export function feedHub(): string | null {
  return readEnv("STET_WEBSUB_HUB") ?? null;
}

export type EnvName =
  | "STET_WRITER_URL"
  | "STET_READER_URL"
  | "STET_SECRET"
  | "STET_ADDRESS"
  | "STET_SMTP_URL"
  | "STET_MAIL_FROM"
  | "STET_DEMO"
  | "STET_WEBSUB_HUB"
  | "STET_MEDIA_DIR"
  | "STET_S3_ENDPOINT"
  | "STET_S3_BUCKET"
  | "STET_S3_REGION"
  | "STET_S3_ACCESS_KEY_ID"
  | "STET_S3_SECRET_ACCESS_KEY"
  | "NODE_ENV";
