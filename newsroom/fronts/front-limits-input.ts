/** How large a front may be. Apart from the schemas, for the browser needs only the numbers. */
export const frontLimits = { secondary: 6, latest: 15, river: 10, rivers: 30, bytes: 100_000 } as const;
