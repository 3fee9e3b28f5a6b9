import pino from "pino";

/** The process's log: one JSON line an event on standard error, so that the start's own words stay readable. */
export const log = pino(
  {
    level: process.env.STET_LOG_LEVEL ?? "warn",
    base: null,
    redact: ["password", "token", "*.password", "*.token"],
  },
  pino.destination(2),
);
