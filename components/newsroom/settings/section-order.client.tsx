"use client";

import { useActionState, useState } from "react";
import { flushSync } from "react-dom";
import { SubmitButton } from "../desk/submit-button.client.tsx";
import type { SettingsAction } from "./settings-answer.ts";

interface SectionOrderProps {
  /** In the order they have now. */
  sections: { id: string; name: string }[];
  setOrder: SettingsAction;
}

/** The sections as a list that is put in order with two buttons each, by keyboard as by pointer. */
export function SectionOrder({ sections, setOrder }: SectionOrderProps) {
  const [{ problems, said }, send] = useActionState(setOrder, {
    problems: {},
    typed: {},
    base: {},
    said: "",
  });
  const [order, setPlaces] = useState(sections);
  const [heard, setHeard] = useState("");
  const isChanged = order.some(({ id }, place) => id !== sections[place]?.id);

  function move(from: number, by: 1 | -1, button: HTMLButtonElement) {
    const section = order[from];
    const to = from + by;
    if (!section || to < 0 || to >= order.length) return;
    const rest = order.filter(({ id }) => id !== section.id);
    // The row moves in the page, and what is moved loses the focus.
    flushSync(() => {
      setPlaces(rest.toSpliced(to, 0, section));
      setHeard(`${section.name} is number ${to + 1} of ${order.length}.`);
    });
    button.focus();
  }

  return (
    <form className="settings-form" action={send} aria-label="Order of the sections">
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
      {sections.map(({ id }) => (
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
