"use client";

import { type ReactNode, useActionState, useId } from "react";
import { askConfirmation } from "../confirm/ask-confirmation.ts";
import { nothingYet, type PeopleAction, type PeopleAnswer } from "./people-answer.ts";

interface PeopleFormProps {
  action: PeopleAction;
  /** What the answer is about, for those who hear it. */
  label: string;
  className?: string;
  children: ReactNode;
}

/** A form that stays where it is and says what came of it. */
export function PeopleForm({ action, label, className = "", children }: PeopleFormProps) {
  /** An act that has to be confirmed first is asked about, and done with what was filled in. */
  async function confirmed(before: PeopleAnswer, form: FormData): Promise<PeopleAnswer> {
    const first = await action(before, form);
    return first.mustConfirm && (await askConfirmation()) ? action(before, form) : first;
  }
  const [answer, submit] = useActionState(confirmed, nothingYet);
  const id = useId();
  return (
    <form action={submit} className={`people-form ${className}`} aria-label={label}>
      <div className="cluster">{children}</div>
      <div aria-live="polite">
        {answer.problem && <p className="field-error">{answer.problem}</p>}
        {answer.said && <p className="people-said">{answer.said}</p>}
        {answer.link && (
          <p className="people-link">
            <label htmlFor={id}>Or hand over this link yourself; it is shown only now:</label>
            <input
              id={id}
              className="field-control"
              readOnly
              value={answer.link}
              onFocus={(event) => event.target.select()}
            />
          </p>
        )}
      </div>
    </form>
  );
}
