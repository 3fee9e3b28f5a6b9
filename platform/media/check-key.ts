const KEY = /^[A-Za-z0-9_-]+(\/[A-Za-z0-9_-]+(\.[a-z0-9]+)?)+$/;

/** Keys are made by us of hashes and widths: one with a dot too many, or none of ours, is a bug and goes nowhere. */
export function checkKey(key: string): string {
  if (KEY.test(key) && key.length < 300) return key;
  throw new Error(`not a key of the media store: ${JSON.stringify(key)}`);
}
