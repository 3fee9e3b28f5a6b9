/** Writing that no revision has closed yet, as the story's row keeps it. */
export interface Stretch {
  stretchFrom: Date | null;
  stretchTo: Date | null;
  stretchWriterIds: string[];
}

const MINUTE = 60_000;
/** Whoever has not written for so long has paused. */
const PAUSE = 5 * MINUTE;
/** Somebody new within this time writes together with those before; later they take over. */
const TOGETHER = MINUTE / 2;
/** Nobody looks for one sentence in more than half an hour of writing. */
const LONGEST = 30 * MINUTE;

/**
 * What a save at `now` does to the stretch it finds: it goes on with it, or closes it (a revision keeps the document
 * as it stood) and begins another.
 */
export function followStretch(
  found: Stretch,
  writerId: string,
  now: Date,
): { closes: boolean; next: Stretch } {
  const { stretchFrom, stretchTo, stretchWriterIds } = found;
  const begun = { stretchFrom: now, stretchTo: now, stretchWriterIds: [writerId] };
  if (!stretchFrom || !stretchTo) return { closes: false, next: begun };
  const gap = now.getTime() - stretchTo.getTime();
  const isNew = !stretchWriterIds.includes(writerId);
  const isOver =
    gap >= PAUSE || (isNew && gap >= TOGETHER) || now.getTime() - stretchFrom.getTime() >= LONGEST;
  if (isOver) return { closes: true, next: begun };
  const writers = isNew ? [...stretchWriterIds, writerId] : stretchWriterIds;
  return { closes: false, next: { stretchFrom, stretchTo: now, stretchWriterIds: writers } };
}
