import type { PresenceView } from "#newsroom/stories/presence-input.ts";
import { isRecord } from "../save/story-answers.ts";

export interface LiveEvents {
  /** There is something new in the story: ask for it. */
  onChanged(): void;
  /** Everyone who has the story open now, this window too. */
  onPresence(present: PresenceView[]): void;
  /** Whether word arrives; while it does not, the editor asks by itself more often. */
  onLive(isLive: boolean): void;
}

/** The part of `EventSource` that is used. */
export interface LiveSource {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: { data?: unknown }) => void): void;
  close(): void;
}

/** The part of `document` that is used. */
export interface Visibility {
  readonly visibilityState: string;
  addEventListener(type: "visibilitychange", listener: () => void): void;
  removeEventListener(type: "visibilitychange", listener: () => void): void;
}

interface Surroundings {
  makeSource?: (path: string) => LiveSource;
  page?: Visibility;
}

/** A browser gives up an event stream that was refused (a proxy, a restart); it is opened again after this long. */
const OPEN_AGAIN_MS = 10_000;
const CLOSED = 2;

/**
 * Listens to a story's event stream for as long as the page is seen and returns what ends it. The stream only says
 * that there is something new: losing it costs promptness and never a word. A page that nobody sees must not hold
 * one: a browser opens six connections to a host in all, so six stories left open would keep all from being saved.
 */
export function openLiveChannel(
  storyId: string,
  events: LiveEvents,
  { makeSource = (path) => new EventSource(path), page = document }: Surroundings = {},
): () => void {
  let source: LiveSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const close = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    source?.close();
    source = null;
  };
  const open = () => {
    close();
    const opened = makeSource(`/api/v1/stories/${encodeURIComponent(storyId)}/live`);
    source = opened;
    const listen = (type: string, hear: (said: unknown) => void) =>
      opened.addEventListener(type, ({ data }) => {
        // What a stream said before it was closed may still be on its way.
        if (source === opened) hear(data);
      });
    listen("open", () => {
      events.onLive(true);
      // Whatever happened while nobody listened.
      events.onChanged();
    });
    listen("changed", () => events.onChanged());
    listen("signed_out", () => events.onChanged());
    listen("presence", (said) => events.onPresence(readPresence(said)));
    listen("error", () => {
      events.onLive(false);
      if (opened.readyState !== CLOSED) return;
      close();
      timer = setTimeout(open, OPEN_AGAIN_MS);
    });
  };
  const follow = () => {
    if (page.visibilityState === "hidden") {
      close();
      events.onLive(false);
    } else if (!source) open();
  };
  page.addEventListener("visibilitychange", follow);
  follow();
  return () => {
    page.removeEventListener("visibilitychange", follow);
    close();
  };
}

function readPresence(data: unknown): PresenceView[] {
  try {
    const parsed: unknown = JSON.parse(String(data));
    return Array.isArray(parsed) && parsed.every(isPresence) ? parsed : [];
  } catch {
    return [];
  }
}

/** A guard for the word of our own server: what is drawn must be there; the contract's types cover the rest. */
function isPresence(value: unknown): value is PresenceView {
  if (!isRecord(value)) return false;
  const { selection } = value;
  const isSelection =
    isRecord(selection) && Number.isInteger(selection.anchor) && Number.isInteger(selection.head);
  return (
    ["windowId", "userId", "name"].every((key) => typeof value[key] === "string") &&
    Number.isInteger(value.version) &&
    typeof value.isIdle === "boolean" &&
    (selection === null || isSelection)
  );
}
