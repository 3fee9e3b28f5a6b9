"use client";

import { signIn } from "next-auth/react";

/** Signs in with e-mail and password without leaving the page; rejects when the server was not reached. */
export async function signInWithPassword(email: string, password: string): Promise<boolean> {
  const answer = await signIn("credentials", { email, password, redirect: false });
  return answer?.ok === true && !answer.error;
}
