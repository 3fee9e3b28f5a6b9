/** Ends a `switch` over a union: a case added later becomes a type error here. Throws if it is ever reached. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
