import type { Transaction } from "#platform/db/writer.ts";
import { queueMail } from "#platform/queue-mail.ts";

/** What has changed in the way somebody signs in. */
export type SignInChange =
  | { kind: "app_added" | "app_removed" | "codes_renewed" | "password_changed" | "rescued" }
  | { kind: "passkey_added" | "passkey_removed"; name: string }
  | { kind: "code_used"; left: number }
  | { kind: "reset"; by: string };

function sentence(change: SignInChange): string {
  switch (change.kind) {
    case "app_added":
      return "An authenticator app was set up for your account.";
    case "app_removed":
      return "The authenticator app of your account was removed.";
    case "codes_renewed":
      return "New recovery codes were made for your account. The earlier ones no longer work.";
    case "password_changed":
      return "The password of your account was changed. You were signed out everywhere else.";
    case "passkey_added":
      return `A passkey was added to your account:\n\n> ${change.name}`;
    case "passkey_removed":
      return `A passkey was removed from your account:\n\n> ${change.name}`;
    case "code_used":
      return `Somebody signed in to your account with a recovery code. ${
        change.left === 1 ? "One is" : `${change.left || "None"} are`
      } left.`;
    case "reset":
      return `${change.by} removed the authenticator app, the passkeys and the recovery codes of your account, and you were signed out everywhere. Your password still works.`;
    case "rescued":
      return "The authenticator app, the passkeys and the recovery codes of your account were removed on the paper's own server, and you were signed out everywhere.";
  }
}

const subjects: Record<SignInChange["kind"], string> = {
  app_added: "An authenticator app was set up",
  app_removed: "Your authenticator app was removed",
  codes_renewed: "You have new recovery codes",
  password_changed: "Your password was changed",
  passkey_added: "A passkey was added",
  passkey_removed: "A passkey was removed",
  code_used: "A recovery code was used",
  reset: "Your second step was reset",
  rescued: "Your second step was removed",
};

/** Tells a person of a change in how they sign in, so that one they did not make is noticed. OWASP ASVS 5, 6.3.7. */
export async function mailSignInChange(
  tx: Transaction,
  userId: string,
  change: SignInChange,
  now: Date,
): Promise<void> {
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  const paper = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  const text = `${sentence(change)}

If that was not you, tell an admin at once.

-- 
${paper.name}
`;
  const subject = `${subjects[change.kind]} (${paper.name})`;
  await queueMail(tx, [{ to: user.email, kind: "sign_in", subject, text }], now);
}
