import { log } from "../log.ts";
import { SharedFailure } from "../shared-failure.ts";

/** The media store did not do what was asked: it `refused` (a wrong key, no such bucket) or is `unreachable`. */
export class StoreFailure extends SharedFailure {
  static override readonly kind = "StoreFailure";
  readonly reason: "refused" | "unreachable";
  constructor(reason: StoreFailure["reason"], cause: unknown) {
    const words = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    super(`the media store ${reason === "refused" ? "refuses" : "does not answer"}: ${words}`, { cause });
    this.reason = reason;
  }
}

/** The database knows a file that is not in the media store: taken out by hand, or not restored with the rest. */
export class MissingFile extends SharedFailure {
  static override readonly kind = "MissingFile";
  constructor(key: string) {
    super(`${key} is not in the media store: restore it from a backup, or upload the same file again`);
  }
}

interface Noted {
  problem: StoreFailure["reason"] | null;
}

/** Shared by the server and Next's bundle, which each load this module. */
function noted(): Noted {
  const shared = globalThis as typeof globalThis & { stetStoreNoted?: Noted };
  shared.stetStoreNoted ??= { problem: null };
  return shared.stetStoreNoted;
}

/** Keeps how the store answered last, and says in the log when that changed. */
export function noteStore(failure: StoreFailure | null): void {
  const state = noted();
  const problem = failure?.reason ?? null;
  if (problem === state.problem) return;
  state.problem = problem;
  if (failure) {
    const hint = problem === "refused" ? "check STET_S3_BUCKET and the keys" : "check STET_S3_ENDPOINT";
    log.error({ problem: failure.message }, `files can be neither kept nor read: ${hint}`);
  } else log.info("the media store answers again");
}

/** What is wrong with the store, as far as it was asked; null for nothing. */
export function storeProblem(): StoreFailure["reason"] | null {
  return noted().problem;
}
