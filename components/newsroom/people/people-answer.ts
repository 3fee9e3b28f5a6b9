import type { Refusal } from "#platform/outcome.ts";

/** What a form of the people's page comes back with. */
export interface PeopleAnswer {
  problem: string | null;
  /** What was done, in a sentence. */
  said: string | null;
  /** Whoever asked has to confirm first that it is they. */
  mustConfirm: boolean;
  /** A link to hand over, shown this once. */
  link: string | null;
}

export type PeopleAction = (before: PeopleAnswer, form: FormData) => Promise<PeopleAnswer>;

export const nothingYet: PeopleAnswer = {
  problem: null,
  said: null,
  mustConfirm: false,
  link: null,
};

const sentences: Record<string, string> = {
  not_allowed: "Only an admin may do this.",
  not_an_email: "That is not an e-mail address. It should look like name@paper.example.",
  too_long: "That is too long.",
  no_such_role: "Choose a role.",
  email_taken: "There is an account with this e-mail already.",
  last_admin: "This is the only admin. Make somebody else an admin first.",
  no_such_account: "This account is no longer there. Load the page again.",
  no_such_invitation: "This invitation is no longer there. Load the page again.",
  confirm_first: "This was not done, because you did not confirm that it is you.",
  own_account: "Your own ways to sign in are on the page of your account.",
  own_second_step_first: "Set up a second step for yourself before you require one of admins.",
  account_disabled: "This account is disabled. Enable it first.",
};

/** The first refusal in words. */
export function refusedAnswer(refusals: Refusal[]): PeopleAnswer {
  const reason = refusals[0]?.reason ?? "";
  const problem = sentences[reason] ?? "That was not understood. Please check it.";
  return { ...nothingYet, problem, mustConfirm: reason === "confirm_first" };
}

export function saidAnswer(said: string, link: string | null = null): PeopleAnswer {
  return { ...nothingYet, said, link };
}
