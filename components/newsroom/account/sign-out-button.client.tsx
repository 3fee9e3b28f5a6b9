"use client";

import { useState } from "react";

/** Ends this session. The way on is ours: next-auth's own would lead to the paper's address, whatever host this is. */
export function SignOutButton() {
  const [isLeaving, setIsLeaving] = useState(false);
  async function leave() {
    setIsLeaving(true);
    try {
      const { signOut } = await import("next-auth/react");
      await signOut({ redirect: false });
      window.location.assign("/newsroom/sign-in");
    } catch {
      setIsLeaving(false);
    }
  }
  return (
    <button type="button" className="link-button" disabled={isLeaving} onClick={leave}>
      Sign out
    </button>
  );
}
