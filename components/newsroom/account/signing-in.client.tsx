"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { AppOffer, SignInView } from "#newsroom/second-step/second-step-view.ts";
import { AppSetup } from "./app-setup.client.tsx";
import { ChangePassword } from "./change-password.client.tsx";
import { PasskeyList } from "./passkey-list.client.tsx";
import { RecoveryCodes } from "./recovery-codes.client.tsx";
import { offerApp, reasonOf, removeApp, renewRecoveryCodes } from "./sign-in-api.client.ts";
import "./sign-in.css";
import { signInWords } from "./sign-in-words.ts";

export interface SigningInProps {
  own: SignInView;
  /** IANA time zone in which dates are told. */
  zone: string;
}

/** How one signs in: password, authenticator app, passkeys, recovery codes. */
export function SigningIn({ own, zone }: SigningInProps) {
  const router = useRouter();
  const [offer, setOffer] = useState<AppOffer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const hasSecondStep = own.hasApp || own.passkeys.length > 0;

  /** What every change ends with: the page is read again, and says what came of it. */
  function settle(reason: string | null, words: string, fresh: string[] | null = null) {
    setProblem(reason);
    setSaid(reason ? "" : words);
    if (fresh) setCodes(fresh);
    if (!reason) router.refresh();
  }

  async function beginApp() {
    const answer = await offerApp();
    setProblem(reasonOf(answer));
    if (answer.kind === "done") setOffer(answer.value);
  }

  async function renew() {
    const answer = await renewRecoveryCodes();
    settle(
      reasonOf(answer),
      "The earlier codes no longer work.",
      answer.kind === "done" ? answer.value.recoveryCodes : null,
    );
  }

  return (
    <section aria-labelledby="signing-in" className="signing-in">
      <h2 id="signing-in">Signing in</h2>
      <p className="muted">
        {hasSecondStep
          ? "Besides your password you are asked for a second step."
          : "Your password alone lets you in. With a second step, somebody who learns it still cannot."}
        {own.isRequired && " Your paper requires a second step."}
      </p>
      <p className="field-error" role="alert">
        {problem ? signInWords(problem) : ""}
      </p>
      <p className="people-said" role="status">
        {said}
      </p>
      {codes && <RecoveryCodes codes={codes} doneWords="I have kept them" onDone={() => setCodes(null)} />}

      <div className="way">
        <div>
          <h3>Authenticator app</h3>
          <p className="muted">
            {own.hasApp
              ? "Set up. It shows six digits when you sign in."
              : "Six digits from your phone, with no network needed."}
          </p>
        </div>
        {own.hasApp ? (
          <button
            type="button"
            className="button is-small"
            onClick={async () => settle(reasonOf(await removeApp()), "The authenticator app is removed.")}
          >
            Remove <span className="visually-hidden">the authenticator app</span>
          </button>
        ) : (
          offer === null && (
            <button type="button" className="button is-small" onClick={() => void beginApp()}>
              Set up <span className="visually-hidden">an authenticator app</span>
            </button>
          )
        )}
      </div>
      {offer && !own.hasApp && (
        <AppSetup
          offer={offer}
          onAdded={(fresh) => {
            setOffer(null);
            settle(null, "The authenticator app is set up.", fresh);
          }}
          onCancel={() => setOffer(null)}
        />
      )}
      <PasskeyList
        passkeys={own.passkeys}
        canUsePasskeys={own.canUsePasskeys}
        zone={zone}
        onChange={settle}
      />
      {hasSecondStep && (
        <div className="way">
          <div>
            <h3>Recovery codes</h3>
            <p className={own.recoveryCodesLeft < 3 ? "way-low" : "muted"}>
              {own.recoveryCodesLeft} of 10 left, for when phone or key is lost.
            </p>
          </div>
          <button type="button" className="button is-small" onClick={() => void renew()}>
            Make new ones <span className="visually-hidden">: recovery codes</span>
          </button>
        </div>
      )}
      <ChangePassword onChange={settle} />
    </section>
  );
}
