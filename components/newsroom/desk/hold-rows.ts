/** A row that is shown although the list has gone on: `isGone` when the view has it no more. */
export type HeldRow<Row> = Row & { isGone: boolean };

/**
 * The rows as they stood, with what they say now: while somebody is choosing, nothing may move away from under them.
 * `waiting` are the rows that came meanwhile.
 */
export function holdRows<Row extends { id: string }>(
  shown: Row[],
  fresh: Row[],
): { rows: HeldRow<Row>[]; waiting: number } {
  const now = new Map(fresh.map((row) => [row.id, row]));
  const rows = shown.map((row) => ({ ...(now.get(row.id) ?? row), isGone: !now.has(row.id) }));
  const known = new Set(shown.map(({ id }) => id));
  return { rows, waiting: fresh.filter(({ id }) => !known.has(id)).length };
}
