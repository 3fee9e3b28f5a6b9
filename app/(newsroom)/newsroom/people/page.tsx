import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PeoplePage } from "#components/newsroom/people/people-page.tsx";
import "#components/newsroom/people/people.css";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { mayManagePeople } from "#newsroom/people/account-policy.ts";
import { readAccounts } from "#newsroom/people/account-reads.ts";
import { readOpenInvitations } from "#newsroom/people/invitation-reads.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";
import { closeAccount } from "./close-account.ts";
import { invite } from "./invite.ts";
import { openAccount } from "./open-account.ts";
import { resetTwoStep } from "./reset-two-step.ts";
import { sendPasswordLink } from "./send-password-link.ts";
import { setRole } from "./set-role.ts";
import { signOutAccount } from "./sign-out-account.ts";
import { withdrawInvitation } from "./withdraw-invitation.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "People" };

const actions = {
  closeAccount,
  invite,
  openAccount,
  resetTwoStep,
  sendPasswordLink,
  setRole,
  signOutAccount,
  withdrawInvitation,
};

export default async function People() {
  const now = new Date();
  const actor = await requireActor("/newsroom/people");
  if (!mayManagePeople(actor)) notFound();
  const [paper, accounts, invitations] = await Promise.all([
    readPaper(),
    readAccounts(actor, now),
    readOpenInvitations(actor, now),
  ]);
  return (
    <PeoplePage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      accounts={accounts}
      invitations={invitations}
      actions={actions}
      zone={paper.timeZone}
      now={now}
    />
  );
}
