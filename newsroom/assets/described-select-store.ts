import type { Prisma } from "#platform/db/generated/client.ts";

/** What is known of an asset, as its screens show it and its acts compare it. */
export const describedSelect = {
  id: true,
  kind: true,
  version: true,
  title: true,
  caption: true,
  alt: true,
  isDecorative: true,
  credit: true,
  source: true,
  copyright: true,
  usageTerms: true,
  place: true,
  takenAt: true,
  takenZone: true,
  keywords: true,
  allowedUses: true,
  expiresAt: true,
  expiresZone: true,
  focalX: true,
  focalY: true,
} satisfies Prisma.AssetSelect;
