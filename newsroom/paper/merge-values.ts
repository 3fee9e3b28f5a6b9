type Value = string | boolean | string[];

/** `saved`: what stands now. `clash`: somebody else changed the same field to something else; nothing was written. */
export type Merged<Values> =
  | { kind: "saved"; values: Values }
  | { kind: "clash"; fields: string[]; now: Values };

interface Versions<Values> {
  /** What the form showed when it was opened. */
  base: Values;
  typed: Values;
  /** What the database holds. */
  now: Values;
}

/**
 * Of two people who fill in one form at once, each field goes to whoever changed it; a field that both changed
 * differently is a clash.
 */
export function mergeValues<Name extends string, Values extends Record<Name, Value>>(
  names: readonly Name[],
  { base, typed, now }: Versions<Values>,
): Merged<Values> {
  const values = { ...now };
  const fields: string[] = [];
  for (const name of names) {
    if (isSame(typed[name], base[name])) continue;
    if (!isSame(now[name], base[name]) && !isSame(now[name], typed[name])) fields.push(name);
    values[name] = typed[name];
  }
  return fields.length > 0 ? { kind: "clash", fields, now } : { kind: "saved", values };
}

function isSame(one: Value, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
