import { isAtLeast, type UserActor } from "../actor.ts";

export interface ViewForPolicy {
  ownerId: string;
  isShared: boolean;
}

/** What everybody finds on their desk is put there by editors. */
export function mayShareView(actor: UserActor): boolean {
  return isAtLeast(actor, "editor");
}

/** A view is its owner's; a shared one is the admins' too, as its owner may have left. */
export function mayChangeView(actor: UserActor, view: ViewForPolicy): boolean {
  return view.ownerId === actor.userId || (view.isShared && isAtLeast(actor, "admin"));
}

/** Somebody else's own view is not there for anybody else. */
export function maySeeView(actor: UserActor, view: ViewForPolicy): boolean {
  return view.isShared || view.ownerId === actor.userId;
}
