import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { makeId } from "./make-id.ts";

/** What one window has not yet seen confirmed: enough to rebuild its text without the server. */
export interface WindowRecord {
  userId: string;
  storyId: string;
  windowId: string;
  baseVersion: number;
  /** The confirmed document as JSON text (cheaper to store on every pause than a tree). */
  baseDocument: string;
  steps: Record<string, unknown>[];
  clientId: string;
  inFlight: { opId: string; count: number } | null;
  savedAt: number;
}

/** Words that found no place in the story, kept on this device until their writer decides. */
export interface KeptText {
  id: string;
  userId: string;
  storyId: string;
  kind: "deleted_place" | "mismatch" | "unreadable" | "no_right" | "swallowed";
  words: string;
  savedAt: number;
}

/** A field's value that the server has not accepted yet. */
export interface FieldRecord {
  userId: string;
  storyId: string;
  field: string;
  baseSeq: number;
  opId: string;
  value: unknown;
  /** An earlier value that was sent and got no answer. */
  sent?: { opId: string; baseSeq: number; value: unknown } | null;
  savedAt: number;
}

export type PendingField = Pick<FieldRecord, "field" | "baseSeq" | "opId" | "value" | "sent">;

interface JournalSchema extends DBSchema {
  windows: { key: [string, string, string]; value: WindowRecord };
  kept: { key: string; value: KeptText; indexes: { byStory: [string, string] } };
  fields: { key: [string, string, string]; value: FieldRecord };
}

/** Sorts after every id. */
const HIGHEST_KEY = "\uffff";

export async function openJournalDatabase(name = "stet-journal"): Promise<IDBPDatabase<JournalSchema>> {
  return openDB<JournalSchema>(name, 1, {
    upgrade(database) {
      database.createObjectStore("windows", { keyPath: ["userId", "storyId", "windowId"] });
      database.createObjectStore("kept", { keyPath: "id" }).createIndex("byStory", ["userId", "storyId"]);
      database.createObjectStore("fields", { keyPath: ["userId", "storyId", "field"] });
    },
    blocking(_current, _blocked, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** The device journal of one person's work on one story. Every write is on the disk when its promise resolves. */
export class Journal {
  #database: IDBPDatabase<JournalSchema>;
  #userId: string;
  #storyId: string;

  constructor(database: IDBPDatabase<JournalSchema>, userId: string, storyId: string) {
    this.#database = database;
    this.#userId = userId;
    this.#storyId = storyId;
  }

  async writeWindow(record: Omit<WindowRecord, "userId" | "storyId">): Promise<void> {
    const transaction = this.#database.transaction("windows", "readwrite", { durability: "strict" });
    await transaction.store.put({ ...record, userId: this.#userId, storyId: this.#storyId });
    await transaction.done;
  }

  async clearWindow(windowId: string): Promise<void> {
    await this.#database.delete("windows", [this.#userId, this.#storyId, windowId]);
  }

  async readWindows(): Promise<WindowRecord[]> {
    return this.#database.getAll("windows", this.#range());
  }

  async readWindow(windowId: string): Promise<WindowRecord | null> {
    return (await this.#database.get("windows", [this.#userId, this.#storyId, windowId])) ?? null;
  }

  async keep(kind: KeptText["kind"], words: string, id = makeId()): Promise<void> {
    const transaction = this.#database.transaction("kept", "readwrite", { durability: "strict" });
    const kept = { id, userId: this.#userId, storyId: this.#storyId, kind, words };
    await transaction.store.put({ ...kept, savedAt: Date.now() });
    await transaction.done;
  }

  /** Keeps a window's words as text in place of its record: both or neither, so that they are there exactly once. */
  async putAside(windowId: string, kind: KeptText["kind"], words: string, id = makeId()): Promise<void> {
    const transaction = this.#database.transaction(["windows", "kept"], "readwrite", {
      durability: "strict",
    });
    const kept = { id, userId: this.#userId, storyId: this.#storyId, kind, words };
    await Promise.all([
      transaction.objectStore("windows").delete([this.#userId, this.#storyId, windowId]),
      transaction.objectStore("kept").put({ ...kept, savedAt: Date.now() }),
      transaction.done,
    ]);
  }

  async readKept(): Promise<KeptText[]> {
    const kept = await this.#database.getAllFromIndex("kept", "byStory", [this.#userId, this.#storyId]);
    return kept.sort((one, other) => one.savedAt - other.savedAt);
  }

  async discardKept(id: string): Promise<void> {
    await this.#database.delete("kept", id);
  }

  async writeField({ field, baseSeq, opId, value, sent }: PendingField): Promise<void> {
    const transaction = this.#database.transaction("fields", "readwrite", { durability: "strict" });
    const record = { userId: this.#userId, storyId: this.#storyId, field, baseSeq, opId, value, sent };
    await transaction.store.put({ ...record, savedAt: Date.now() });
    await transaction.done;
  }

  async clearField(field: string): Promise<void> {
    await this.#database.delete("fields", [this.#userId, this.#storyId, field]);
  }

  async readFields(): Promise<FieldRecord[]> {
    return this.#database.getAll("fields", this.#range());
  }

  #range(): IDBKeyRange {
    return IDBKeyRange.bound([this.#userId, this.#storyId, ""], [this.#userId, this.#storyId, HIGHEST_KEY]);
  }
}
