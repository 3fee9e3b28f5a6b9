"use client";

import { useState } from "react";
import type { AppOffer } from "#newsroom/second-step/second-step-view.ts";
import { AppSetup } from "./app-setup.client.tsx";
import { nameBrowser } from "./name-browser.ts";
import { RecoveryCodes } from "./recovery-codes.client.tsx";
import { addPasskey, offerApp, reasonOf } from "./sign-in-api.client.ts";
import "./sign-in.css";
import { signInWords } from "./sign-in-words.ts";
import { SignOutButton } from "./sign-out-button.client.tsx";

export interface SetUpSecondStepProps {
  canUsePasskeys: boolean;
  /** Where to go on: a path that `chooseReturnPath` has let through. */
  returnTo: string;
}

/** Leads somebody of whom it is required through setting up a second step, and on to where they wanted to go. */
export function SetUpSecondStep({ canUsePasskeys, returnTo }: SetUpSecondStepProps) {
  const [offer, setOffer] = useState<AppOffer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const goOn = () => window.location.assign(returnTo);
  const finish = (fresh: string[] | null) => (fresh ? setCodes(fresh) : goOn());

  async function beginApp() {
    const answer = await offerApp();
    setProblem(reasonOf(answer));
    if (answer.kind === "done") setOffer(answer.value);
  }

  async function beginPasskey() {
    const answer = await addPasskey(nameBrowser(navigator.userAgent));
    setProblem(reasonOf(answer));
    if (answer.kind === "done") finish(answer.value.recoveryCodes);
  }

  if (codes) return <RecoveryCodes codes={codes} doneWords="I have kept them: go on" onDone={goOn} />;
  if (offer) return <AppSetup offer={offer} onAdded={finish} onCancel={() => setOffer(null)} />;
  return (
    <div className="stack">
      <p>
        Your paper asks for a second step besides the password, so that nobody who learns it can write under
        your name. Choose one; you can add the other later.
      </p>
      <p className="field-error" role="alert">
        {problem ? signInWords(problem) : ""}
      </p>
      {canUsePasskeys && (
        <button type="button" className="button is-primary is-choice" onClick={() => void beginPasskey()}>
          <span>
            <strong>A passkey</strong>
            <span>Your finger, face or PIN on this device. Nothing to type.</span>
          </span>
        </button>
      )}
      <button type="button" className="button is-choice" onClick={() => void beginApp()}>
        <span>
          <strong>An authenticator app</strong>
          <span>Six digits from your phone, with no network needed.</span>
        </span>
      </button>
      <p>
        <SignOutButton />
      </p>
    </div>
  );
}
