import { cleanText } from "#site/body/clean-text.ts";

/**
 * The same value with every string in it cleaned as readers get it. A draft keeps whatever was typed; PostgreSQL's
 * JSON operators refuse NUL and half a surrogate pair, and one such story would take every list down with it.
 */
export function cleanSnapshot<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === "string" ? cleanText(part) : part,
  );
}
