import type { AssetDetail, AssetFieldState, AssetUsage } from "#newsroom/assets/asset-view.ts";
import type { CropBox, CropName } from "#newsroom/assets/crop-input.ts";
import { FieldSaver } from "../editor/save/field-saver.ts";
import { isRecord } from "../editor/save/story-answers.ts";
import type { AssetApi } from "./asset-api.ts";
import { createAssetJournal } from "./asset-journal.ts";
import { usageWords } from "./asset-words.ts";

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isUses = (value: unknown): value is AssetUsage[] =>
  isTexts(value) && value.every((use) => Object.hasOwn(usageWords, use));
const isAlt = (value: unknown): value is { text: string; isDecorative: boolean } =>
  isRecord(value) && isText(value.text) && typeof value.isDecorative === "boolean";
const isTaken = (value: unknown): value is { local: string; zone: string } | null =>
  value === null || (isRecord(value) && isText(value.local) && isText(value.zone));
const isMoment = (value: unknown): value is { local: string; zone: string; offset: string | null } | null =>
  value === null || (isRecord(value) && isText(value.local) && isText(value.zone) && "offset" in value);
const isPoint = (value: unknown): value is { x: number; y: number } =>
  isRecord(value) && typeof value.x === "number" && typeof value.y === "number";
const isBox = (value: unknown): value is CropBox | null =>
  value === null || (isRecord(value) && typeof value.left === "number" && typeof value.width === "number");

/** A saver for each field and crop of an asset. What the newsroom has not taken yet stays on the device. */
export function createAssetSavers(start: AssetDetail, api: AssetApi, userId: string) {
  const { asset } = start;
  const journal = createAssetJournal(`stet.asset.${userId}.${asset.id}`);
  const all: {
    part: string;
    saver: Pick<FieldSaver<never, never>, "restore" | "sendNow" | "wouldLose">;
    take: (detail: AssetDetail) => void;
  }[] = [];
  let saved = () => {};
  function saver<Value>(
    part: string,
    read: (detail: AssetDetail) => AssetFieldState<Value>,
    isValue: (value: unknown) => value is Value,
  ): FieldSaver<Value, Value> {
    const made = new FieldSaver<Value, Value>({
      field: part,
      start: read(start),
      show: (value) => value,
      toInput: (value) => value,
      isDraft: isValue,
      send: async (change, keepalive) => {
        const answer = await api.setField(asset.id, part, change, { isValue, keepalive });
        if (answer.kind === "done") saved();
        return answer;
      },
      journal,
    });
    all.push({ part, saver: made, take: (detail) => made.takeServer(read(detail)) });
    return made;
  }
  const crop = (name: CropName) => saver(`crops/${name}`, (detail) => detail.crops[name], isBox);
  return {
    title: saver("fields/title", (detail) => detail.fields.title, isText),
    caption: saver("fields/caption", (detail) => detail.fields.caption, isText),
    alt: saver("fields/alt", (detail) => detail.fields.alt, isAlt),
    credit: saver("fields/credit", (detail) => detail.fields.credit, isText),
    source: saver("fields/source", (detail) => detail.fields.source, isText),
    copyright: saver("fields/copyright", (detail) => detail.fields.copyright, isText),
    usageTerms: saver("fields/usageTerms", (detail) => detail.fields.usageTerms, isText),
    place: saver("fields/place", (detail) => detail.fields.place, isText),
    taken: saver("fields/taken", (detail) => detail.fields.taken, isTaken),
    keywords: saver("fields/keywords", (detail) => detail.fields.keywords, isTexts),
    allowedUses: saver("fields/allowedUses", (detail) => detail.fields.allowedUses, isUses),
    expires: saver("fields/expires", (detail) => detail.fields.expires, isMoment),
    focal: saver("fields/focal", (detail) => detail.fields.focal, isPoint),
    transcript: saver("fields/transcript", (detail) => detail.fields.transcript, isText),
    captions: saver("fields/captions", (detail) => detail.fields.captions, isText),
    crops: { full: crop("full"), "16:9": crop("16:9"), "4:3": crop("4:3"), "1:1": crop("1:1") },
    /** Calls after each value that the newsroom has taken, until the answer is called. */
    onSaved(listener: () => void) {
      saved = listener;
      return () => {
        saved = () => {};
      };
    },
    /** Takes up what a closed window could not send. */
    restore() {
      const kept = journal.readAll();
      for (const { part, saver: one } of all) {
        const record = kept.find(({ field }) => field === part);
        if (record) one.restore({ ...record, userId, storyId: asset.id, savedAt: 0 });
      }
    },
    /** What the newsroom has now: shown but where something of one's own is under way. */
    take(detail: AssetDetail) {
      for (const { take } of all) take(detail);
    },
    sendAll(isLeaving: boolean) {
      for (const { saver: one } of all) one.sendNow(isLeaving);
    },
    /** Whether closing the window now would lose something. */
    wouldLose: () => all.some(({ saver: one }) => one.wouldLose),
  };
}

export type AssetSavers = ReturnType<typeof createAssetSavers>;
