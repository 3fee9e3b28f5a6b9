/** A place in a list ordered by time and id, newest first: what comes after it is older. */
export interface StoryCursor {
  shownAt: Date;
  storyId: string;
}

/** Later than any story: a list's first page is "before" it. */
export const listEnd: StoryCursor = {
  shownAt: new Date("9999-12-31T00:00:00Z"),
  storyId: "ffffffff-ffff-ffff-ffff-ffffffffffff",
};

const SHAPE = /^(\d{13})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Reads `?before=`; null for anything `writeCursor` did not write. */
export function readCursor(text: string): StoryCursor | null {
  const [, time, storyId] = SHAPE.exec(text) ?? [];
  return time && storyId ? { shownAt: new Date(Number(time)), storyId } : null;
}

export function writeCursor({ shownAt, storyId }: { shownAt: string; storyId: string }): string {
  return `${String(Date.parse(shownAt)).padStart(13, "0")}-${storyId}`;
}
