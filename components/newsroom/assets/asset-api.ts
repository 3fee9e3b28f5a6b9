import type { AssetDetail, AssetFieldState, AssetView } from "#newsroom/assets/asset-view.ts";
import type { Described } from "#newsroom/assets/describe-assets.ts";
import { makeId } from "../editor/save/make-id.ts";
import { type Fetch, sendRequest } from "../editor/save/send-request.ts";
import { isRecord } from "../editor/save/story-answers.ts";

interface Page {
  assets: AssetView[];
  next: string | null;
}

const isPage = (answer: unknown): answer is Page => isRecord(answer) && Array.isArray(answer.assets);
const isDetail = (answer: unknown): answer is AssetDetail => isRecord(answer) && isRecord(answer.asset);
const isDescribed = (answer: unknown): answer is Described =>
  isRecord(answer) && typeof answer.changed === "number" && Array.isArray(answer.left);
const isBinned = (answer: unknown): answer is { assetId: string } =>
  isRecord(answer) && typeof answer.assetId === "string";

/** What is asked of many assets; what is left out stays as it is. */
export interface ManyChange {
  ids: string[];
  set: Record<string, unknown>;
  addKeywords: string[];
  removeKeywords: string[];
}

/** The routes of the library. `isState` tells the value of the field that is sent. */
export function createAssetApi(fetchFrom: Fetch) {
  const path = (assetId: string) => `/api/v1/assets/${encodeURIComponent(assetId)}`;
  return {
    list: (query: string, cursor: string | null) => {
      const asked = new URLSearchParams(query);
      if (cursor) asked.set("cursor", cursor);
      return sendRequest(fetchFrom, { path: `/api/v1/assets?${asked}`, isValue: isPage });
    },
    read: (assetId: string) => sendRequest(fetchFrom, { path: path(assetId), isValue: isDetail }),
    setField: <Value>(
      assetId: string,
      part: string,
      body: { baseSeq: number; opId: string; value: unknown },
      { isValue, keepalive }: { isValue: (value: unknown) => value is Value; keepalive: boolean },
    ) => {
      const isState = (answer: unknown): answer is AssetFieldState<Value> =>
        isRecord(answer) && typeof answer.seq === "number" && isValue(answer.value);
      return sendRequest(fetchFrom, {
        path: `${path(assetId)}/${part}`,
        method: "PUT",
        body,
        keepalive,
        isValue: isState,
        isConflict: (answer): answer is { current: AssetFieldState<Value> } =>
          isRecord(answer) && isState(answer.current),
      });
    },
    describeMany: (change: ManyChange) =>
      sendRequest(fetchFrom, {
        path: "/api/v1/assets/describe",
        method: "POST",
        body: { ...change, opId: makeId() },
        isValue: isDescribed,
      }),
    bin: (assetId: string) =>
      sendRequest(fetchFrom, {
        path: `${path(assetId)}/bin`,
        method: "POST",
        body: { opId: makeId() },
        isValue: isBinned,
      }),
    restore: (assetId: string) =>
      sendRequest(fetchFrom, {
        path: `${path(assetId)}/bin`,
        method: "DELETE",
        body: { opId: makeId() },
        isValue: isBinned,
      }),
  };
}

export type AssetApi = ReturnType<typeof createAssetApi>;
