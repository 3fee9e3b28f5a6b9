/** Why an act was not done, at the field (or `null` for the whole) where a person can mend it. Words are the screen's. */
export interface Refusal {
  field: string | null;
  reason: string;
  /** What the sentence needs besides: the other story's headline, the limit, both values of a clash. */
  detail?: Record<string, unknown>;
}

export type Outcome<Value> = { done: true; value: Value } | { done: false; refusals: Refusal[] };

export function done<Value>(value: Value): { done: true; value: Value } {
  return { done: true, value };
}

export function refuse(...refusals: [Refusal, ...Refusal[]]): { done: false; refusals: Refusal[] } {
  return { done: false, refusals };
}
