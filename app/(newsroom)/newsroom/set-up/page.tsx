import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readSigner } from "#app/read-actor.ts";
import { GatePage } from "#components/newsroom/account/gate-page.tsx";
import { SetUpSecondStep } from "#components/newsroom/account/set-up-second-step.client.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { readOwnSignIn } from "#newsroom/second-step/second-step-reads.ts";
import "../../desk.css";
import { chooseReturnPath } from "../sign-in/choose-return-path.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Two-step sign-in" };

type Query = Promise<Record<string, string | string[] | undefined>>;

/** The only page for somebody of whom the paper requires a second step they do not have yet. */
export default async function SetUp({ searchParams }: { searchParams: Query }) {
  const returnTo = chooseReturnPath((await searchParams).callbackUrl);
  const signer = await readSigner(new Date());
  if (!signer) redirect(`/newsroom/sign-in?callbackUrl=${encodeURIComponent(returnTo)}`);
  if (!signer.mayOnlySetUp) redirect(returnTo);
  const [paper, own] = await Promise.all([readPaper(), readOwnSignIn(signer.actor, signer.mayOnlySetUp)]);
  return (
    <GatePage paper={paper} title="One more step to protect your account">
      <SetUpSecondStep canUsePasskeys={own.canUsePasskeys} returnTo={returnTo} />
    </GatePage>
  );
}
