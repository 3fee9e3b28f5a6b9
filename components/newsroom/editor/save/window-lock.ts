/** The part of `navigator.locks` that is used; a browser without it has one window at a time, as far as we can tell. */
export type Locks = Pick<LockManager, "request">;

export interface WindowLock {
  windowId: string;
  release(): void;
}

const lockName = (windowId: string) => `stet-window-${windowId}`;

/** Takes the lock of a window's journal if no living window holds it; the browser frees it when a window dies. */
export function takeWindowLock(locks: Locks | undefined, windowId: string): Promise<WindowLock | null> {
  if (!locks) return Promise.resolve({ windowId, release: () => {} });
  return new Promise((resolve) => {
    locks
      .request(lockName(windowId), { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((release) => resolve({ windowId, release: () => release() }));
      })
      .catch(() => resolve(null));
  });
}

/** Waits until a page that is being replaced by this one (a reload) has let go of its lock. */
export async function takeWindowLockSoon(
  locks: Locks | undefined,
  windowId: string,
): Promise<WindowLock | null> {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const lock = await takeWindowLock(locks, windowId);
    if (lock) return lock;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return null;
}
