import type { BannerInput } from "#newsroom/fronts/banner-input.ts";
import type { BannerView, FrontDraft, FrontStatus, FrontStory, Which } from "#newsroom/fronts/front-view.ts";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import type { Slot } from "#site/front/front-slots.ts";
import { type Fetch, sendRequest } from "../editor/save/send-request.ts";
import { isRecord } from "../editor/save/story-answers.ts";

const isDraft = (answer: unknown): answer is { draft: FrontDraft } =>
  isRecord(answer) && isRecord(answer.draft) && Array.isArray(answer.draft.slots);
const isStatus = (answer: unknown): answer is { status: FrontStatus } =>
  isRecord(answer) && isRecord(answer.status) && Array.isArray(answer.status.versions);
const isStories = (answer: unknown): answer is { stories: FrontStory[] } =>
  isRecord(answer) && Array.isArray(answer.stories);
const isBanner = (answer: unknown): answer is { banner: BannerView | null } =>
  isRecord(answer) && "banner" in answer;

/** Another person may sign in beside this window: nothing must be done under their name. */
export function fetchAs(userId: string): Fetch {
  return (path, init) => fetch(path, { ...init, headers: { ...init.headers, "stet-person": userId } });
}

/** The routes of one front. */
export function createFrontApi(fetchFrom: Fetch, which: Which) {
  const front = `/api/v1/fronts/${encodeURIComponent(which)}`;
  const act = (method: "POST" | "PUT" | "DELETE", path: string, body: unknown) =>
    sendRequest(fetchFrom, { path: `${front}/${path}`, method, body, isValue: isStatus });
  return {
    saveDraft: (baseVersion: number, slots: Slot[]) =>
      sendRequest(fetchFrom, {
        path: `${front}/draft`,
        method: "PUT",
        body: { baseVersion, slots },
        isValue: isDraft,
        isConflict: isDraft,
      }),
    read: () => sendRequest(fetchFrom, { path: front, isValue: isStatus }),
    publish: (version: number) => act("POST", "publish", { version }),
    schedule: (version: number, when: MomentInput) => act("PUT", "schedule", { version, when }),
    cancel: (versionId: string) => act("DELETE", "schedule", { versionId }),
    restore: (versionId: string, to: "draft" | "live") => act("POST", "restore", { versionId, to }),
    findStories: (search: string, section: string | null) =>
      sendRequest(fetchFrom, {
        path: `/api/v1/fronts/stories?${new URLSearchParams({ q: search, section: section ?? "" })}`,
        isValue: isStories,
      }),
  };
}

export type FrontApi = ReturnType<typeof createFrontApi>;

export function createBannerApi(fetchFrom: Fetch) {
  const path = "/api/v1/banner";
  return {
    set: (body: BannerInput) => sendRequest(fetchFrom, { path, method: "PUT", body, isValue: isBanner }),
    clear: (bannerId: string) =>
      sendRequest(fetchFrom, { path, method: "DELETE", body: { bannerId }, isValue: isBanner }),
  };
}
