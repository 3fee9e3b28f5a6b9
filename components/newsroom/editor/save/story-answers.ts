import type { StorySeries } from "#newsroom/series/series-reads.ts";
import type { SavedName } from "#newsroom/stories/planning-input.ts";
import type { RestoreResult } from "#newsroom/stories/restore-revision.ts";
import type {
  AcceptedSteps,
  FieldClash,
  FieldState,
  MissedSteps,
  PersonView,
  PlaceView,
  PublishCheck,
  StepsView,
  StoryStatus,
  StoryTitle,
  StoryView,
  TopicView,
  WireView,
} from "#newsroom/stories/story-view.ts";
import type { Refusal } from "#platform/outcome.ts";

/** What came back from the newsroom's server, by what the editor must do next. */
export type Answer<Value, Conflict = never> =
  | { kind: "done"; value: Value }
  | { kind: "conflict"; conflict: Conflict }
  | { kind: "refused"; refusals: Refusal[] }
  | { kind: "signed_out" }
  /** The server was not reached, was busy or failed: the same request may be sent again. */
  | { kind: "unreachable"; waitMs: number };

type Shape<Value> = (answer: unknown) => answer is Value;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A guard for an answer of our own server: right keys of the right kind; the contract's types cover the rest. */
export function hasKeys<Value>(
  keys: Record<string, "string" | "number" | "boolean" | "object" | "array">,
): Shape<Value> {
  return (answer): answer is Value =>
    isRecord(answer) &&
    Object.entries(keys).every(([key, kind]) =>
      kind === "array"
        ? Array.isArray(answer[key])
        : kind === "object"
          ? isRecord(answer[key])
          : typeof answer[key] === kind,
    );
}

export const isStoryView = hasKeys<StoryView>({
  id: "string",
  version: "number",
  document: "object",
  docHash: "string",
  fields: "object",
});
export const isStepsView = hasKeys<StepsView>({
  version: "number",
  docHash: "string",
  steps: "array",
  status: "object",
});
export const isAcceptedSteps = hasKeys<AcceptedSteps>({ version: "number", docHash: "string" });
export const isMissedSteps = hasKeys<MissedSteps>({ version: "number", steps: "array" });
export const isWireView = hasKeys<WireView>({
  wireCopyId: "string",
  recognised: "object",
  proposals: "object",
});
export const isPeople = hasKeys<{ people: PersonView[] }>({ people: "array" });
export const isPlaces = hasKeys<{ places: PlaceView[] }>({ places: "array" });
export const isPlace = hasKeys<PlaceView>({ id: "string", name: "string" });
export const isTopics = hasKeys<{ topics: TopicView[] }>({ topics: "array" });
export const isTopic = hasKeys<TopicView>({ id: "string", name: "string" });
export const isTitles = hasKeys<{ stories: StoryTitle[] }>({ stories: "array" });
export const isTranslations = hasKeys<{ translations: StoryTitle[] }>({ translations: "array" });
export const isStorySeries = hasKeys<StorySeries>({ choices: "array", mayChange: "boolean" });
export const isTitle = hasKeys<StoryTitle>({ id: "string", headline: "string" });
export const isChecks = hasKeys<{ checks: PublishCheck[]; wasSeen: boolean; lacksPicture: boolean }>({
  checks: "array",
  wasSeen: "boolean",
  lacksPicture: "boolean",
});
export const isNamedRevision = hasKeys<{ revisionId: string }>({ revisionId: "string" });
export const isRestoreResult = hasKeys<RestoreResult>({ version: "number", fieldsLeft: "array" });
export const isBehind = hasKeys<{ reason: string }>({ reason: "string" });
export const isOriginal = hasKeys<{ text: string; html: string; at: string; by: string }>({ text: "string" });

/** The story was moved or assigned meanwhile: how it stands now, and by whom if that is known. */
export const isMovedMeanwhile = hasKeys<{ reason: string; by?: string; status: StoryStatus }>({
  reason: "string",
  status: "object",
});

/** The acts answer with the story's status, or with as much of it as they changed. */
export const isStatusAnswer = hasKeys<{ status: StoryStatus }>({ status: "object" });

export function isFieldState<Field extends SavedName>(answer: unknown): answer is FieldState<Field> {
  return isRecord(answer) && "value" in answer && typeof answer.seq === "number";
}

export function isFieldClash<Field extends SavedName>(answer: unknown): answer is FieldClash<Field> {
  return isRecord(answer) && isFieldState(answer.current);
}

function isRefusal(value: unknown): value is Refusal {
  return isRecord(value) && typeof value.reason === "string";
}

/** The refusals of a 403, 413 or 422; an answer without any is a refusal of the whole. */
export function readRefusals(answer: unknown, status: number): Refusal[] {
  const given = isRecord(answer) && Array.isArray(answer.refusals) ? answer.refusals.filter(isRefusal) : [];
  if (given.length > 0) return given;
  if (status === 413) return [{ field: null, reason: "too_large" }];
  return [
    { field: null, reason: status === 403 ? "not_allowed" : status === 404 ? "not_found" : "not_accepted" },
  ];
}
