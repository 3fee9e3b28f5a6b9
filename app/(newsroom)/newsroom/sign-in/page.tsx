import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readSigner } from "#app/read-actor.ts";
import { readHalfToken } from "#app/sign-in-cookies.ts";
import { GatePage } from "#components/newsroom/account/gate-page.tsx";
import { SignInForm } from "#components/newsroom/account/sign-in-form.client.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { readHalfSignIn } from "#newsroom/people/half-sign-in-reads.ts";
import { readMethods } from "#newsroom/second-step/second-step-reads.ts";
import { canUsePasskeys } from "#platform/passkey.ts";
import "../../desk.css";
import { chooseReturnPath } from "./choose-return-path.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Sign in" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function SignIn({ searchParams }: { searchParams: Query }) {
  const { callbackUrl, welcome } = await searchParams;
  const returnTo = chooseReturnPath(callbackUrl);
  const now = new Date();
  const signer = await readSigner(now);
  if (signer?.mayOnlySetUp) redirect(`/newsroom/set-up?callbackUrl=${encodeURIComponent(returnTo)}`);
  if (signer) redirect(returnTo);
  const token = await readHalfToken();
  const half = token === null ? null : await readHalfSignIn(token, now);
  return (
    <GatePage paper={await readPaper()} title="Sign in to the newsroom">
      {welcome === "1" || welcome === "2" ? (
        <p className="banner is-good" role="status">
          {welcome === "1"
            ? "Your account is ready. Sign in with it here."
            : "The new password is kept. Sign in with it here."}
        </p>
      ) : null}
      <SignInForm
        returnTo={returnTo}
        openMethods={half ? await readMethods(half.user.id) : []}
        canUsePasskeys={canUsePasskeys()}
      />
    </GatePage>
  );
}
