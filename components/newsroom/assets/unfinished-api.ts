import type { Outcome } from "#platform/outcome.ts";
import { readRefused, refused, uploadPath } from "./upload-files.ts";

const TUS = { "tus-resumable": "1.0.0" };

/** What is done with uploads that lie unfinished in the newsroom, without their files. */
export function createUnfinishedApi(userId: string) {
  const ask = async (uploadId: string, { headers, ...init }: RequestInit) =>
    fetch(uploadPath(uploadId), {
      ...init,
      headers: { ...TUS, "stet-person": userId, ...headers },
      cache: "no-store",
    }).catch(() => null);
  return {
    /** Frees its bytes. Done with the asset when it had just been taken in. */
    callOff: async (uploadId: string): Promise<Outcome<{ assetId: string | null }>> => {
      const answer = await ask(uploadId, { method: "DELETE" });
      if (!answer) return refused("unreachable");
      // Called off on another device, or thrown away: there is nothing left of it either way.
      if (!answer.ok && answer.status !== 404) return readRefused(await answer.text(), answer.status);
      await forget(uploadId);
      return { done: true, value: { assetId: answer.headers.get("stet-asset") } };
    },
    /** Takes in one whose bytes are all here. */
    takeIn: async ({ id, bytes }: { id: string; bytes: number }): Promise<Outcome<{ assetId: string }>> => {
      const answer = await ask(id, {
        method: "PATCH",
        headers: { "content-type": "application/offset+octet-stream", "upload-offset": String(bytes) },
      });
      const assetId = answer?.headers.get("stet-asset");
      if (assetId) return { done: true, value: { assetId } };
      return answer ? readRefused(await answer.text(), answer.status) : refused("unreachable");
    },
  };
}

export type UnfinishedApi = ReturnType<typeof createUnfinishedApi>;

/** The browser would ask for it again when the same file is chosen. */
async function forget(uploadId: string): Promise<void> {
  const { defaultOptions } = await import("tus-js-client");
  const storage = defaultOptions.urlStorage;
  const known = await storage.findAllUploads();
  const own = known.filter(({ uploadUrl }) => uploadUrl?.endsWith(`/${uploadId}`));
  await Promise.all(own.map(({ urlStorageKey }) => storage.removeUpload(urlStorageKey)));
}
