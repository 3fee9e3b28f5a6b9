import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { writer } from "./db/writer.ts";

export interface Limit {
  /** Keeps this limit's counters apart from the others'. */
  name: string;
  tries: number;
  /** Seconds. */
  within: number;
}

function limiter({ name, tries, within }: Limit): RateLimiterPrisma {
  return new RateLimiterPrisma({
    storeClient: writer(),
    tableName: "rateLimit",
    keyPrefix: name,
    points: tries,
    duration: within,
    clearExpiredByTimeout: false,
  });
}

/**
 * Counts one try under a key and answers the seconds to wait before the next, 0 when this one may go ahead.
 * Counters live in PostgreSQL, so every process counts together.
 */
export async function countTry(limit: Limit, key: string): Promise<number> {
  try {
    await limiter(limit).consume(key);
    return 0;
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
    throw rejection;
  }
}

/** Forgets the tries under a key, after one that was right. */
export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await limiter(limit).delete(key);
}
