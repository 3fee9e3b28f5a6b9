const AGAIN_MS = 30_000;
const NAME = "stet.unread";

/**
 * Tells how many notifications are unread, now and as it changes. However many pages of the newsroom a browser has
 * open, one of them holds the event stream and tells the others: browsers open only six connections to one address,
 * and the saves need them. Returns what ends it.
 */
export function followUnread(onUnread: (unread: number) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  let stop = new AbortController();
  const hear = (unread: number) => {
    channel.postMessage(unread);
    onUnread(unread);
  };
  const begin = () => {
    stop = new AbortController();
    const { signal } = stop;
    void askUnread(signal, onUnread);
    const hold = () => listen(signal, hear);
    // Without a secure context there are no locks: every page listens for itself.
    if (navigator.locks) navigator.locks.request(NAME, { signal }, hold).catch(() => {});
    else void hold();
  };
  const show = (event: PageTransitionEvent) => event.persisted && begin();
  // A page that is kept for the way back must hold neither a connection nor the lock.
  const hide = () => stop.abort();
  channel.addEventListener("message", ({ data }) => {
    if (typeof data === "number") onUnread(data);
  });
  window.addEventListener("pageshow", show);
  window.addEventListener("pagehide", hide);
  begin();
  return () => {
    window.removeEventListener("pageshow", show);
    window.removeEventListener("pagehide", hide);
    stop.abort();
    channel.close();
  };
}

async function askUnread(signal: AbortSignal, onUnread: (unread: number) => void): Promise<void> {
  const answer = await fetch("/api/v1/notifications", { signal }).catch(() => null);
  if (answer?.ok) onUnread(readUnread(await answer.text()));
}

/** Holds the event stream until it is told to stop; opens it anew where the browser has given it up. */
function listen(signal: AbortSignal, hear: (unread: number) => void): Promise<void> {
  return new Promise((resolve) => {
    let stream: EventSource;
    const open = () => {
      stream = new EventSource("/api/v1/notifications/live");
      stream.addEventListener("unread", ({ data }) => hear(readUnread(data)));
    };
    open();
    const timer = setInterval(() => {
      if (stream.readyState === EventSource.CLOSED) open();
    }, AGAIN_MS);
    const end = () => {
      clearInterval(timer);
      stream.close();
      resolve();
    };
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}

function readUnread(text: string): number {
  const { unread } = JSON.parse(text);
  return typeof unread === "number" ? unread : 0;
}
