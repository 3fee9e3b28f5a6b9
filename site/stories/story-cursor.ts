/** A place in a list ordered by time and id, newest first: what comes after it is older. */
export interface StoryCursor {
  shownAt: Date;
  storyId: string;
}

const SHAPE = /^(\d{13})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** Reads `?before=`; null for anything `writeCursor` did not write. */
export function readCursor(text: string): StoryCursor | null {
  const [, time, storyId] = SHAPE.exec(text) ?? [];
  return time && storyId ? { shownAt: new Date(Number(time)), storyId } : null;
}

export function writeCursor({ shownAt, storyId }: { shownAt: string; storyId: string }): string {
  return `${String(Date.parse(shownAt)).padStart(13, "0")}-${storyId}`;
}
