"use client";

import { useState, useTransition } from "react";
import type { PreferenceView } from "#newsroom/notifications/notification-view.ts";
import { kindWords } from "./notification-words.ts";
import "./notifications.css";

export interface NotificationChoicesProps {
  preferences: PreferenceView[];
  /** Saves one kind's choice; false when it was not saved. */
  choose: (preference: PreferenceView) => Promise<boolean>;
}

/** How one hears of each kind; each switch is saved as it is turned. */
export function NotificationChoices({ preferences, choose }: NotificationChoicesProps) {
  const [chosen, setChosen] = useState(preferences);
  const [status, setStatus] = useState("");
  // True until the last of several switches is saved.
  const [isSaving, start] = useTransition();
  const change = (before: PreferenceView, after: PreferenceView) => {
    const put = (row: PreferenceView) =>
      setChosen((rows) => rows.map((old) => (old.kind === row.kind ? row : old)));
    put(after);
    start(async () => {
      const isSaved = await choose(after).catch(() => false);
      if (!isSaved) put(before);
      setStatus(isSaved ? "Saved." : "This was not saved. Try again in a moment.");
    });
  };
  return (
    <section aria-labelledby="notifications">
      <h2 id="notifications">What you are told</h2>
      <table className="table choices">
        <caption className="visually-hidden">How you hear of what happens</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">In the newsroom</th>
            <th scope="col">By mail</th>
          </tr>
        </thead>
        <tbody>
          {chosen.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{kindWords[row.kind]}</th>
              <td>
                <Switch
                  name={`${kindWords[row.kind]}: in the newsroom`}
                  isOn={row.inNewsroom}
                  onTurn={(inNewsroom) => change(row, { ...row, inNewsroom })}
                />
              </td>
              <td>
                <Switch
                  name={`${kindWords[row.kind]}: by mail`}
                  isOn={row.byMail}
                  onTurn={(byMail) => change(row, { ...row, byMail })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="choices-status muted small" role="status">
        {isSaving ? "Saving …" : status}
      </p>
    </section>
  );
}

function Switch({ name, isOn, onTurn }: { name: string; isOn: boolean; onTurn: (isOn: boolean) => void }) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        aria-label={name}
        checked={isOn}
        onChange={(event) => onTurn(event.target.checked)}
      />
    </label>
  );
}
