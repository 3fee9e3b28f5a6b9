import { readEnv } from "#platform/env.ts";
import type { Role } from "../actor.ts";

interface Letter {
  /** The paper's name. */
  paper: string;
  /** The whole address of the link. */
  link: string;
}

/** The mail that asks somebody into the newsroom. */
export function invitationMail({ paper, link, by, role }: Letter & { by: string; role: Role }) {
  return {
    subject: `Join the newsroom of ${paper}`,
    text: `${by} invites you to the newsroom of ${paper} as ${role === "reporter" ? "a" : "an"} ${role}.

Make your account here:
${link}

The link works once, for three days. If you did not expect it, do nothing.

-- 
${paper}
`,
  };
}

/** The mail with a link for a new password. */
export function newPasswordMail({ paper, link }: Letter) {
  return {
    subject: `Choose a new password for ${paper}`,
    text: `Choose a new password for the newsroom of ${paper} here:
${link}

The link works once, for an hour. The old password works until then. If you did not ask for it, tell an admin.

-- 
${paper}
`,
  };
}

/** A whole address in the newsroom, to be handed to somebody. */
export function newsroomLink(path: string): string {
  return `${readEnv("STET_ADDRESS") ?? ""}/newsroom/${path}`;
}
