import { requireEnv } from "../env.ts";
import { sharedClient } from "./connect.ts";
import type { Prisma, PrismaClient } from "./generated/client.ts";

/** A transaction of the newsroom's: what acts and reads inside a transaction are given. */
export type Transaction = Prisma.TransactionClient;
export type Writer = PrismaClient;

/** The newsroom's client, as `stet_writer`. */
export function writer(): Writer {
  return sharedClient({
    connectionString: requireEnv("STET_WRITER_URL"),
    size: 12,
    statementTimeout: 15_000,
  });
}
