"use client";

import { useActionState, useState } from "react";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { SubmitButton } from "../desk/submit-button.client.tsx";
import { StatePill } from "../state-pill.tsx";
import { workflowWords } from "../workflow-words.ts";
import { type FormAction, untouched } from "./form-answer.ts";

export interface StatesFormProps {
  states: { state: WorkflowState; stories: number; isNeeded: boolean }[];
  off: WorkflowState[];
  choose: FormAction;
}

const meanings: Partial<Record<WorkflowState, string>> = {
  pitch: "An idea in a line, before anybody works on it.",
  assigned: "A pitch that has been given to somebody and not been begun.",
  writing: "Its writer works on it.",
  desk_edit: "The desk works on what was handed in.",
  copy_edit: "Language and facts are checked.",
  legal: "The lawyers look at it. Only editors send it there.",
  ready: "Edited and waiting to go out; reporters no longer change it.",
  live: "Readers see it.",
  held: "Set aside on purpose, or taken down.",
  sent_back: "Returned to its writer with a note.",
  spiked: "In the bin; can be restored.",
};

/** The states of a story's day, each with a switch where the newsroom can do without it. */
export function StatesForm({ states, off, choose }: StatesFormProps) {
  const [{ problems, said }, submit] = useActionState(choose, untouched);
  const [chosen, setChosen] = useState(off);
  const problem = problems.states ?? problems.all;
  return (
    <form className="stack" action={submit}>
      <ul className="state-switches">
        {states.map(({ state, stories, isNeeded }) => {
          const isOn = !chosen.includes(state);
          return (
            <li key={state}>
              <input
                type="checkbox"
                id={`state-${state}`}
                name="on"
                value={state}
                checked={isOn}
                disabled={isNeeded}
                aria-describedby={`state-${state}-meaning`}
                onChange={() =>
                  setChosen(isOn ? [...chosen, state] : chosen.filter((other) => other !== state))
                }
              />
              <label htmlFor={`state-${state}`}>
                <span className="visually-hidden">Use </span>
                <StatePill state={state} />
              </label>
              <p id={`state-${state}-meaning`} className="field-hint">
                {meanings[state]} {isNeeded && "No newsroom can do without it."}
                {!isOn && stories > 0 && (
                  <b>
                    {" "}
                    {stories === 1 ? "One story stands" : `${stories} stories stand`} in{" "}
                    {workflowWords[state].name}; they stay until somebody moves them on.
                  </b>
                )}
              </p>
            </li>
          );
        })}
      </ul>
      <div aria-live="polite">
        {problem && <p className="field-error">{problem}</p>}
        {said && <p className="states-said">{said}</p>}
      </div>
      <div>
        <SubmitButton className="button is-primary">Save</SubmitButton>
      </div>
    </form>
  );
}
