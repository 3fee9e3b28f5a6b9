"use client";

import { useActionState, useState } from "react";
import { flushSync } from "react-dom";
import { SubmitButton } from "../desk/submit-button.client.tsx";
import type { SettingsAction } from "./settings-answer.ts";

interface ListOrderProps {
  /** What is ordered, for those who hear it. */
  label: string;
  /** In the order they have now. */
  entries: { id: string; name: string }[];
  setOrder: SettingsAction;
}

/** A list that is put in order with two buttons each, by keyboard as by pointer. */
export function ListOrder({ label, entries, setOrder }: ListOrderProps) {
  const [{ problems, said }, send] = useActionState(setOrder, {
    problems: {},
    typed: {},
    base: {},
    said: "",
  });
  const [order, setPlaces] = useState(entries);
  const [heard, setHeard] = useState("");
  const isChanged = order.some(({ id }, place) => id !== entries[place]?.id);

  function move(from: number, by: 1 | -1, button: HTMLButtonElement) {
    const moved = order[from];
    const to = from + by;
    if (!moved || to < 0 || to >= order.length) return;
    const rest = order.filter(({ id }) => id !== moved.id);
    // The row moves in the page, and what is moved loses the focus.
    flushSync(() => {
      setPlaces(rest.toSpliced(to, 0, moved));
      setHeard(`${moved.name} is number ${to + 1} of ${order.length}.`);
    });
    button.focus();
  }

  return (
    <form className="settings-form" action={send} aria-label={label}>
      <ol className="section-order">
        {order.map(({ id, name }, place) => (
          <li key={id}>
            <input type="hidden" name="order" value={id} />
            <span className="settings-name">{name}</span>
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                className="button is-small"
                aria-disabled={by < 0 ? place === 0 : place === order.length - 1}
                onClick={(event) => move(place, by, event.currentTarget)}
              >
                <span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
                <span className="visually-hidden">
                  Move {name} {by < 0 ? "up" : "down"}
                </span>
              </button>
            ))}
          </li>
        ))}
      </ol>
      {entries.map(({ id }) => (
        <input key={id} type="hidden" name="base" value={id} />
      ))}
      <div className="settings-send">
        <SubmitButton className="button is-primary">Save the order</SubmitButton>
        <div aria-live="polite">
          {problems.all && <p className="field-error">{problems.all}</p>}
          {isChanged ? (
            <p className="muted">Not saved yet. {heard}</p>
          ) : (
            said && <p className="settings-said">{said}</p>
          )}
        </div>
      </div>
    </form>
  );
}
