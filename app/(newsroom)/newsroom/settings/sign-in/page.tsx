import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SignInRulePage } from "#components/newsroom/settings/sign-in-rule-page.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { mayManagePeople } from "#newsroom/people/account-policy.ts";
import {
  countWithoutSecondStep,
  readMethods,
  readTwoStepRule,
} from "#newsroom/second-step/second-step-reads.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";
import { setTwoStepRule } from "./set-two-step-rule.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Sign-in" };

export default async function SignInSettings() {
  const actor = await requireActor("/newsroom/settings/sign-in");
  if (!mayManagePeople(actor)) notFound();
  const [paper, rule, without, own] = await Promise.all([
    readPaper(),
    readTwoStepRule(),
    countWithoutSecondStep(),
    readMethods(actor.userId),
  ]);
  return (
    <SignInRulePage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      rule={rule}
      without={without}
      hasSecondStep={own.length > 0}
      setTwoStepRule={setTwoStepRule}
    />
  );
}
