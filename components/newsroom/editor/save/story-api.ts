import type { ChangeInput } from "#newsroom/corrections/change-input.ts";
import type { MomentInput } from "#newsroom/schedule/moment-input.ts";
import type { SavedName } from "#newsroom/stories/planning-input.ts";
import type { PresenceInput } from "#newsroom/stories/presence-input.ts";
import type { StepsInput } from "#newsroom/stories/story-input.ts";
import type { FieldState } from "#newsroom/stories/story-view.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { createScheduleApi } from "../../schedule/schedule-api.ts";
import { createNoteApi } from "../notes/note-api.ts";
import { createPlanningApi } from "../planning/planning-api.ts";
import { createStorySeriesApi } from "../series/story-series-api.ts";
import { createPictureApi } from "../text/pictures/picture-api.ts";
import { createTranslationApi } from "../translations/translation-api.ts";
import { type Fetch, sendRequest } from "./send-request.ts";
import {
  isAcceptedSteps,
  isBehind,
  isChecks,
  isFieldClash,
  isFieldState,
  isMissedSteps,
  isMovedMeanwhile,
  isNamedRevision,
  isOriginal,
  isPeople,
  isPlace,
  isPlaces,
  isRestoreResult,
  isStatusAnswer,
  isStepsView,
  isStoryView,
  isTitle,
  isTitles,
  isTopic,
  isTopics,
  isWireView,
} from "./story-answers.ts";

export interface NewPlace {
  name: string;
  nameKo: string;
  region: string;
  country: string;
  timeZone: string;
  standsAlone: boolean;
}

export interface WireCopy {
  text: string;
  html: string;
  /** A dropped file's bytes in base64. */
  bytes: string;
}

/** The newsroom's HTTP API for one story and the person who opened it, one method a route. */
export function createStoryApi(fetchRoute: Fetch, storyId: string, userId: string) {
  // Another person may sign in beside this window: the server must not save its words under their name.
  const fetchFrom: Fetch = (path, init) =>
    fetchRoute(path, { ...init, headers: { ...init.headers, "stet-person": userId } });
  const story = `/api/v1/stories/${encodeURIComponent(storyId)}`;
  return {
    readStory: () => sendRequest(fetchFrom, { path: story, isValue: isStoryView }),
    readSteps: (since: number) =>
      sendRequest(fetchFrom, { path: `${story}/steps?since=${since}`, isValue: isStepsView }),
    sendSteps: (body: StepsInput, keepalive: boolean) =>
      sendRequest(fetchFrom, {
        path: `${story}/steps`,
        method: "POST",
        body,
        keepalive,
        isValue: isAcceptedSteps,
        isConflict: isMissedSteps,
      }),
    setField: <Field extends SavedName>(
      field: Field,
      change: { baseSeq: number; opId: string; value: unknown },
      keepalive: boolean,
    ) =>
      sendRequest<FieldState<Field>, { current: FieldState<Field> }>(fetchFrom, {
        path: `${story}/fields/${field}`,
        method: "PUT",
        body: change,
        keepalive,
        isValue: isFieldState,
        isConflict: isFieldClash,
      }),
    recogniseWire: (copy: WireCopy) =>
      sendRequest(fetchFrom, { path: `${story}/wire`, method: "POST", body: copy, isValue: isWireView }),
    readOriginal: (wireCopyId: string) =>
      sendRequest(fetchFrom, {
        path: `${story}/wire/${encodeURIComponent(wireCopyId)}`,
        isValue: isOriginal,
      }),
    findPeople: (query: string) =>
      sendRequest(fetchFrom, { path: `/api/v1/people?q=${encodeURIComponent(query)}`, isValue: isPeople }),
    findPlaces: (query: string) =>
      sendRequest(fetchFrom, { path: `/api/v1/places?q=${encodeURIComponent(query)}`, isValue: isPlaces }),
    findStories: (query: string) =>
      sendRequest(fetchFrom, { path: `/api/v1/stories?q=${encodeURIComponent(query)}`, isValue: isTitles }),
    readTitle: (id: string) =>
      sendRequest(fetchFrom, { path: `/api/v1/stories/${encodeURIComponent(id)}/title`, isValue: isTitle }),
    addPlace: (place: NewPlace) =>
      sendRequest(fetchFrom, { path: "/api/v1/places", method: "POST", body: place, isValue: isPlace }),
    findTopics: (query: string) =>
      sendRequest(fetchFrom, { path: `/api/v1/topics?q=${encodeURIComponent(query)}`, isValue: isTopics }),
    addTopic: (topic: { name: string; language: string }) =>
      sendRequest(fetchFrom, { path: "/api/v1/topics", method: "POST", body: topic, isValue: isTopic }),
    readChecks: () => sendRequest(fetchFrom, { path: `${story}/checks`, isValue: isChecks }),
    publish: (body: { version: number; opId: string; change: ChangeInput; when: MomentInput | null }) =>
      sendRequest(fetchFrom, {
        path: `${story}/publish`,
        method: "POST",
        body,
        isValue: isStatusAnswer,
        isConflict: isBehind,
      }),
    unpublish: (opId: string) =>
      sendRequest(fetchFrom, {
        path: `${story}/unpublish`,
        method: "POST",
        body: { opId },
        isValue: isStatusAnswer,
        isConflict: isBehind,
      }),
    kill: (note: string, opId: string) =>
      sendRequest(fetchFrom, {
        path: `${story}/kill`,
        method: "POST",
        body: { note, opId },
        isValue: isStatusAnswer,
        isConflict: isBehind,
      }),
    liftKill: (note: string, opId: string) =>
      sendRequest(fetchFrom, {
        path: `${story}/kill`,
        method: "DELETE",
        body: { note, opId },
        isValue: isStatusAnswer,
        isConflict: isBehind,
      }),
    move: (move: { to: WorkflowState; from: WorkflowState; note: string; opId: string }) =>
      sendRequest(fetchFrom, {
        path: `${story}/move`,
        method: "POST",
        body: move,
        isValue: isStatusAnswer,
        isConflict: isMovedMeanwhile,
      }),
    planning: createPlanningApi(fetchFrom, story),
    nameRevision: (label: string) =>
      sendRequest(fetchFrom, {
        path: `${story}/revisions`,
        method: "POST",
        body: { label },
        isValue: isNamedRevision,
      }),
    restoreRevision: (revisionId: string, body: { opId: string; withFields: boolean }) =>
      sendRequest(fetchFrom, {
        path: `${story}/revisions/${encodeURIComponent(revisionId)}/restore`,
        method: "POST",
        body,
        isValue: isRestoreResult,
      }),
    sendPresence: (presence: PresenceInput, keepalive: boolean) =>
      sendRequest(fetchFrom, {
        path: `${story}/presence`,
        method: "POST",
        body: presence,
        keepalive,
        isValue: (answer): answer is object => typeof answer === "object" && answer !== null,
      }),
    pictures: createPictureApi(fetchFrom),
    notes: createNoteApi(fetchFrom, story),
    schedule: createScheduleApi(fetchFrom, story),
    translations: createTranslationApi(fetchFrom, story),
    series: createStorySeriesApi(fetchFrom, story),
  };
}

export type StoryApi = ReturnType<typeof createStoryApi>;
