/**
 * The same value with every string in it fit to go out: no control characters but line feed and tab, no half of a
 * surrogate pair. A draft keeps whatever was typed; PostgreSQL's JSON operators, XML feeds and screens refuse some
 * of it. Source: XML 1.0, 2.2; RFC 8259, 8.2.
 */
export function cleanText<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === "string" ? part.toWellFormed().replace(/(?![\n\t])[\p{Cc}\uFFFE\uFFFF]/gu, "") : part,
  );
}
