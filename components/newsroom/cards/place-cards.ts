/** What somebody has just done with a card and the desk has not shown yet. */
export interface PendingPlace {
  /** The column it was put in; one that is not shown takes it from sight. */
  to: string;
  /** Where it stood, and its last change then. */
  from: string;
  changedAt: string;
  /** The newsroom has answered that it is so. */
  isDone: boolean;
}

interface Placed {
  id: string;
  changedAt: string;
}

/** What is pending may not be moved again: nobody knows yet what may be done with it where it is. */
export type PlacedCard<Card> = Card & { isPending: boolean };

/**
 * The cards of each column as whoever works here sees them: what was moved stands where it was put, at the top, until
 * the desk itself says where it is. Before the answer that is any other column than the old one, afterwards any change.
 */
export function placeCards<Card extends Placed>(
  columns: { key: string; cards: Card[] }[],
  pending: ReadonlyMap<string, PendingPlace>,
): Map<string, PlacedCard<Card>[]> {
  const placed = new Map<string, PlacedCard<Card>[]>(columns.map(({ key }) => [key, []]));
  for (const { key, cards } of columns) {
    for (const card of cards) {
      const put = pending.get(card.id);
      if (put && holds(put, key, card)) placed.get(put.to)?.unshift({ ...card, isPending: true });
      else placed.get(key)?.push({ ...card, isPending: false });
    }
  }
  return placed;
}

function holds({ from, changedAt, isDone }: PendingPlace, key: string, card: Placed): boolean {
  return from === key && (!isDone || card.changedAt === changedAt);
}
