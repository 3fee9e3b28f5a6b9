import { requireEnv } from "../env.ts";
import { sharedClient } from "./connect.ts";
import type { PrismaClient } from "./generated/client.ts";

/** What the reader's role can be asked for: the `live_*` views and functions. The database refuses everything else. */
export type Reader = Pick<
  PrismaClient,
  | "livePublication"
  | "liveAddress"
  | "liveCorrection"
  | "liveFront"
  | "liveBanner"
  | "livePersonName"
  | "liveByline"
  | "liveTranslation"
  | "liveSection"
  | "livePaper"
  | "livePaperPage"
  | "liveTopic"
  | "liveSeriesPart"
  | "liveTopicAddress"
  | "liveAsset"
  | "liveCut"
  | "$queryRaw"
>;

/** The readers' client, as `stet_reader`, with a pool of its own. */
export function reader(): Reader {
  return sharedClient({
    connectionString: requireEnv("STET_READER_URL"),
    size: 8,
    statementTimeout: 5_000,
    keepsStatements: true,
  });
}
