import type { Metadata } from "next";
import { GatePage } from "#components/newsroom/account/gate-page.tsx";
import { NewPasswordForm } from "#components/newsroom/account/new-password-form.client.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { isPasswordLinkOpen } from "#newsroom/people/invitation-reads.ts";
import "../../../desk.css";
import { takePassword } from "./take-password.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "New password" };

export default async function NewPassword({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [paper, isOpen] = await Promise.all([readPaper(), isPasswordLinkOpen(token, new Date())]);
  if (!isOpen) {
    return (
      <GatePage paper={paper} title="This link no longer works">
        <p>A link for a new password works once, and for an hour. Ask an admin for a new one.</p>
        <p>
          <a href="/newsroom/sign-in">Sign in</a> with the password you have.
        </p>
      </GatePage>
    );
  }
  return (
    <GatePage paper={paper} title="Choose a new password">
      <NewPasswordForm takePassword={takePassword.bind(null, token)} />
    </GatePage>
  );
}
