"use client";

import { type FormEvent, useState } from "react";
import type { AppOffer } from "#newsroom/second-step/second-step-view.ts";
import { CodeField } from "./code-field.tsx";
import { QrCode } from "./qr-code.tsx";
import { addApp, reasonOf } from "./sign-in-api.client.ts";
import { signInWords } from "./sign-in-words.ts";

export interface AppSetupProps {
  offer: AppOffer;
  /** It is set up; the recovery codes that came with it, null when there were some before. */
  onAdded: (recoveryCodes: string[] | null) => void;
  onCancel: () => void;
}

/** Scan, then type the first code: only then does it count. */
export function AppSetup({ offer, onAdded, onCancel }: AppSetupProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const answer = await addApp(String(new FormData(event.currentTarget).get("code") ?? ""));
    setBusy(false);
    if (answer.kind === "done") onAdded(answer.value.recoveryCodes);
    else setProblem(reasonOf(answer));
  }

  return (
    <form className="app-setup" onSubmit={submit} aria-busy={isBusy} noValidate>
      <ol>
        <li>Open an authenticator app on your phone. Your phone’s own password app will do, or any other.</li>
        <li>
          Scan this with it:
          <QrCode text={offer.address} label="QR code for your authenticator app" />
          <details>
            <summary>Cannot scan it?</summary>
            <p>
              On the phone itself, <a href={offer.address}>open it in the app</a>. Or type this key into the
              app:
            </p>
            <p className="app-key">
              <code>{offer.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
            </p>
          </details>
        </li>
        <li>Type the code that the app shows:</li>
      </ol>
      <CodeField kind="app" problem={problem ? signInWords(problem) : undefined} />
      <div className="cluster">
        <button type="submit" className="button is-primary" aria-disabled={isBusy}>
          Finish
        </button>
        <button type="button" className="button is-quiet" onClick={onCancel}>
          Not now
        </button>
      </div>
    </form>
  );
}
