/** What a change was, for the record: `old → new` by field; empty when nothing changed. */
export function describeChange<Name extends string>(
  names: readonly Name[],
  before: Record<Name, unknown>,
  after: Record<Name, unknown>,
): Record<string, string> {
  const changed = names.filter((name) => !isSame(before[name], after[name]));
  return Object.fromEntries(changed.map((name) => [name, `${before[name]} → ${after[name]}`]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
