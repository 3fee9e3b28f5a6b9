import { type PresenceView, presenceNotice } from "#newsroom/stories/presence-input.ts";

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

/** A browser gives up an event stream that was refused (a proxy, a restart); it is opened again after this long. */
const OPEN_AGAIN_MS = 10_000;
const CLOSED = 2;

/**
 * Listens to a story's event stream for as long as it is open and returns what ends it. The stream only says that
 * there is something new: losing it costs promptness and never a word.
 */
export function openLiveChannel(
  storyId: string,
  events: LiveEvents,
  makeSource: (path: string) => LiveSource = (path) => new EventSource(path),
): () => void {
  let source: LiveSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const open = () => {
    timer = null;
    const opened = makeSource(`/api/v1/stories/${encodeURIComponent(storyId)}/live`);
    source = opened;
    opened.addEventListener("open", () => {
      events.onLive(true);
      // Whatever happened while nobody listened.
      events.onChanged();
    });
    opened.addEventListener("changed", () => events.onChanged());
    opened.addEventListener("signed_out", () => events.onChanged());
    opened.addEventListener("presence", ({ data }) => events.onPresence(readPresence(data)));
    opened.addEventListener("error", () => {
      events.onLive(false);
      if (opened.readyState !== CLOSED || timer !== null) return;
      opened.close();
      timer = setTimeout(open, OPEN_AGAIN_MS);
    });
  };
  open();
  return () => {
    if (timer !== null) clearTimeout(timer);
    source?.close();
  };
}

function readPresence(data: unknown): PresenceView[] {
  try {
    const parsed = presenceNotice.array().safeParse(JSON.parse(String(data)));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}
