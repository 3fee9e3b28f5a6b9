/** What is decoded at most, all frames of a moving picture together: the largest cameras make about this many. */
export const MOST_PIXELS = 100_000_000;
