import type { Fetch } from "../editor/save/send-request.ts";

/** A request that was sent again gets as long as the first one. */
const PATIENCE_MS = 20_000;

type Answer = (isConfirmed: boolean) => void;

/** Those who wait for somebody to prove again who they are. One dialog asks for all of them. */
const waiting = new Set<Answer>();
const watchers = new Set<() => void>();

/** Asks whoever sits there to prove again who they are; false when they would rather not. */
export function askConfirmation(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting.add(resolve);
    for (const watcher of watchers) watcher();
  });
}

export function isConfirmationAsked(): boolean {
  return waiting.size > 0;
}

export function watchConfirmation(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Tells everybody who waits. */
export function answerConfirmation(isConfirmed: boolean): void {
  const told = [...waiting];
  waiting.clear();
  for (const tell of told) tell(isConfirmed);
  for (const watcher of watchers) watcher();
}

/**
 * A `fetch` for acts that may have to be confirmed first: where the server says so, it asks, and sends the same request
 * again. What was typed is in the request, so nothing is lost by asking.
 */
export function withConfirmation(fetchRoute: Fetch, ask = askConfirmation): Fetch {
  return async (path, init) => {
    const first = await fetchRoute(path, init);
    if (first.status !== 403 || !(await asksToConfirm(first.clone())) || !(await ask())) return first;
    return fetchRoute(path, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
  };
}

async function asksToConfirm(response: Response): Promise<boolean> {
  return (await response.text()).includes('"confirm_first"');
}
