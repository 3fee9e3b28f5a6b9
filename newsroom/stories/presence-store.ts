import { type Notices, sharedNotices } from "#platform/notices.ts";
import { type PresenceView, presenceNotice } from "./presence-input.ts";

/** A window that has not spoken for this long is gone: three missed beats. */
const FORGET_AFTER_MS = 30_000;

/** Who has which story open, as this process has heard. Every process hears the same. */
export class PresenceStore {
  #heard = new Map<string, { presence: PresenceView; at: number }>();
  #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Takes a notice; returns the presence, or null when it was none. */
  hear(payload: string): PresenceView | null {
    const parsed = presenceNotice.safeParse(parseJson(payload));
    if (!parsed.success) return null;
    const key = `${parsed.data.storyId} ${parsed.data.windowId}`;
    this.#heard.delete(key);
    if (!parsed.data.isLeaving) this.#heard.set(key, { presence: parsed.data, at: this.#now() });
    return parsed.data;
  }

  /** Everyone in a story, those who came first first. */
  inStory(storyId: string): PresenceView[] {
    this.#forget();
    return [...this.#heard.values()].flatMap(({ presence }) =>
      presence.storyId === storyId ? [presence] : [],
    );
  }

  /** Names by story, each person once: what the desk shows. */
  namesByStory(): Map<string, string[]> {
    this.#forget();
    const names = new Map<string, Map<string, string>>();
    for (const { presence } of this.#heard.values()) {
      const people = names.get(presence.storyId) ?? new Map<string, string>();
      names.set(presence.storyId, people.set(presence.userId, presence.name));
    }
    return new Map([...names].map(([storyId, people]) => [storyId, [...people.values()]]));
  }

  #forget(): void {
    const oldest = this.#now() - FORGET_AFTER_MS;
    for (const [key, { at }] of this.#heard) if (at < oldest) this.#heard.delete(key);
  }
}

/** This process's store, fed by its notices; an empty one where nobody listens (a build, a test). */
export function sharedPresence(): PresenceStore {
  const holder: typeof globalThis & { stetPresence?: { store: PresenceStore; notices: Notices | null } } =
    globalThis;
  const notices = sharedNotices();
  if (holder.stetPresence?.notices === notices) return holder.stetPresence.store;
  const store = new PresenceStore();
  notices?.subscribe("presence", { onNotice: (payload) => store.hear(payload), onGap: () => {} });
  holder.stetPresence = { store, notices };
  return store;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
