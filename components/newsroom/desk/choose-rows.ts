/** Chooses a row or takes it back; with a range, all from the row that was touched before. */
export function chooseRows(
  chosen: ReadonlySet<string>,
  ids: string[],
  { id, from }: { id: string; from: string | null },
): Set<string> {
  const next = new Set(chosen);
  const isOn = !chosen.has(id);
  const [start, end] = [ids.indexOf(from ?? id), ids.indexOf(id)].sort((one, other) => one - other);
  const range = start === undefined || start < 0 ? [id] : ids.slice(start, (end ?? start) + 1);
  for (const one of range) {
    if (isOn) next.add(one);
    else next.delete(one);
  }
  return next;
}
