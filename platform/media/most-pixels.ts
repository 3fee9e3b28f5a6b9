/** What is decoded at most, all frames of a moving picture together: the largest cameras make about this many. */
export const MOST_PIXELS = 100_000_000;

/** The longest side a JPEG or GIF can have. Lines far longer than that take gigabytes to make smaller. */
export const LONGEST_SIDE = 65_535;
