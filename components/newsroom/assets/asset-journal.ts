import type { PendingField } from "../editor/save/journal.ts";
import { isRecord } from "../editor/save/story-answers.ts";

/** What was typed and not taken yet, kept on this device under one name; a device that keeps nothing is no error. */
export function createAssetJournal(name: string) {
  const read = (): PendingField[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(name) ?? "[]");
      return Array.isArray(kept) ? kept.filter(isPending) : [];
    } catch {
      return [];
    }
  };
  const write = (records: PendingField[]) => {
    if (records.length === 0) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(records));
  };
  return {
    readAll: read,
    async writeField(record: PendingField) {
      write([...read().filter(({ field }) => field !== record.field), record]);
    },
    async clearField(field: string) {
      write(read().filter((record) => record.field !== field));
    },
  };
}

function isPending(value: unknown): value is PendingField {
  return (
    isRecord(value) &&
    typeof value.field === "string" &&
    typeof value.baseSeq === "number" &&
    typeof value.opId === "string" &&
    "value" in value
  );
}
