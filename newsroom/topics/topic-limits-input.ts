// Apart from the schemas, so that a browser gets the numbers without the library that checks them.

export const topicLimits = { name: 80, slug: 80, description: 400 } as const;
