import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { type Fetch, sendRequest } from "../../save/send-request.ts";
import { hasKeys } from "../../save/story-answers.ts";

const isLibrary = hasKeys<{ assets: AssetView[]; next: string | null }>({ assets: "array" });
const isDetail = hasKeys<{ asset: AssetView }>({ asset: "object" });

/** What the editor asks the library. */
export function createPictureApi(fetchFrom: Fetch) {
  return {
    findAssets: (query: string, kind: AssetView["kind"] | null) => {
      const search = new URLSearchParams({ q: query, ...(kind ? { kind } : {}) });
      return sendRequest(fetchFrom, { path: `/api/v1/assets?${search}`, isValue: isLibrary });
    },
    readAsset: (id: string) =>
      sendRequest(fetchFrom, { path: `/api/v1/assets/${encodeURIComponent(id)}`, isValue: isDetail }),
  };
}

export type PictureApi = ReturnType<typeof createPictureApi>;
