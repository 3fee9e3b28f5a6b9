import { type Actor, isAtLeast } from "../actor.ts";

export function maySeeAssets(actor: Actor): boolean {
  return actor.kind === "user";
}

/** Whoever writes also brings pictures. */
export function mayUploadAsset(actor: Actor): boolean {
  return actor.kind === "system" || isAtLeast(actor, "reporter");
}

/** Describing, cropping, replacing its file: whoever brought it, and editors. */
export function mayChangeAsset(actor: Actor, { createdById }: { createdById: string }): boolean {
  return actor.kind === "user" && (isAtLeast(actor, "editor") || actor.userId === createdById);
}

export function mayBinAsset(actor: Actor, asset: { createdById: string }): boolean {
  return mayChangeAsset(actor, asset);
}
