import { z } from "zod";

/** Prisma's words for a database that is not there, or went away in the middle. Source: Prisma's error reference. */
const CODES = new Set(["P1001", "P1002", "P1008", "P1017", "P2024"]);
/** The driver's own, where Prisma has none (raw statements). */
const KINDS = new Set(["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TooManyConnections"]);
/** PostgreSQL's, as it ends or starts. Source: PostgreSQL, Appendix A, classes 08 and 57. */
const STATES = /^(08\w{3}|57P0[123])$/;
/** The driver's for a connection that was cut, or not made in time; it has no codes for them. */
const WORDS = /Connection terminated|timeout exceeded when trying to connect/;

const prismaError = z.object({
  code: z.string().optional(),
  message: z.string(),
  meta: z
    .object({
      driverAdapterError: z
        .object({
          cause: z.object({ kind: z.string().optional(), originalCode: z.string().optional() }).optional(),
        })
        .optional(),
    })
    .optional(),
});

/** Whether an act failed because the database cannot be reached, and may be tried again as it was. */
export function isUnreachable(error: unknown): boolean {
  const read = prismaError.safeParse(error);
  if (!read.success) return false;
  const { code = "", message, meta } = read.data;
  const { kind = "", originalCode = "" } = meta?.driverAdapterError?.cause ?? {};
  return CODES.has(code) || KINDS.has(kind) || STATES.test(originalCode) || WORDS.test(message);
}
