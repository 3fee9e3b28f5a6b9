import { randomUUID } from "node:crypto";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { requireEnv } from "#platform/env.ts";
import { fetchRemote } from "#platform/fetch-remote.ts";
import { type Outcome, refuse } from "#platform/outcome.ts";
import { countTry, type Limit } from "#platform/rate-limit.ts";
import type { UserActor } from "../actor.ts";
import { mayUploadAsset } from "./asset-policy.ts";
import { uploadAsset } from "./upload-asset.ts";
import { uploadLimits } from "./upload-limits-input.ts";

const FETCHES: Limit = { name: "fetch-asset", tries: 30, within: 60 };
const TIME_LIMIT = 30_000;

/** Takes in a file by its address on the web; no address leads into the network that the paper stands in. */
export async function fetchAsset(
  actor: UserActor,
  { address }: { address: string },
  now: Date,
): Promise<Outcome<{ assetId: string }>> {
  if (!mayUploadAsset(actor)) return refuse({ field: null, reason: "not_allowed" });
  if ((await countTry(FETCHES, actor.userId)) > 0) {
    return refuse({ field: "address", reason: "too_many_tries" });
  }
  const id = randomUUID();
  const folder = join(requireEnv("STET_MEDIA_DIR"), "uploads");
  const path = join(folder, id);
  await mkdir(folder, { recursive: true });
  try {
    const fetched = await fetchRemote({
      address,
      path,
      mostBytes: uploadLimits.picture,
      timeLimit: TIME_LIMIT,
    });
    if (!fetched.done) return fetched;
    return await uploadAsset(actor, { id, path, name: fetched.value.name }, now);
  } finally {
    await rm(path, { force: true });
  }
}
