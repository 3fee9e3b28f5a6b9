// Apart from the schemas, so that a browser gets the numbers without the library that checks them.

export const seriesLimits = { title: 80, slug: 80, description: 400, parts: 100 } as const;
