/**
 * A failure that may be thrown by the server's copy of a module and caught by the copy in Next's bundle, or the other way
 * round, as both load it: `instanceof` goes by its kind and not by whose copy made it.
 */
export abstract class SharedFailure extends Error {
  /** Its name in every copy. */
  static readonly kind: string;

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.kind;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: every class below asks for its own kind
    return value instanceof Error && value.name === this.kind;
  }
}
