import type { Metadata } from "next";
import { GatePage } from "#components/newsroom/account/gate-page.tsx";
import { WelcomeForm } from "#components/newsroom/account/welcome-form.client.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { readInvitation } from "#newsroom/people/invitation-reads.ts";
import "../../../desk.css";
import { takeWelcome } from "./take-welcome.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Welcome" };

export default async function Welcome({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [paper, invitation] = await Promise.all([readPaper(), readInvitation(token, new Date())]);
  if (!invitation) {
    return (
      <GatePage paper={paper} title="This link no longer works">
        <p>An invitation works once, and not for long. Ask whoever sent it for a new one.</p>
        <p>
          <a href="/newsroom/sign-in">Sign in</a> if you have an account already.
        </p>
      </GatePage>
    );
  }
  return (
    <GatePage paper={paper} title="Make your account">
      <WelcomeForm takeWelcome={takeWelcome.bind(null, token)} email={invitation.email} />
    </GatePage>
  );
}
