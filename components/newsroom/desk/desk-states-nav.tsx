import type { DeskQuestion } from "#newsroom/desk/desk-input.ts";
import type { DeskCounts } from "#newsroom/desk/desk-view.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { type DeskShape, deskPath } from "./desk-path.ts";
import { listStates } from "./desk-states.ts";
import { Count } from "./desk-views.tsx";
import { stateWords } from "./desk-words.ts";

interface DeskStatesProps {
  question: DeskQuestion;
  counts: DeskCounts;
  statesOff: WorkflowState[];
  view: string | null;
  shape: DeskShape;
}

/** The states, each with how many stories it has under the filters that are on. */
export function DeskStates({ question, counts, statesOff, view, shape }: DeskStatesProps) {
  const states = listStates().filter((state) => !statesOff.includes(state) || question.state === state);
  const path = (state: DeskQuestion["state"]) => {
    const sort = state === null && question.sort === "deadline" ? "changed" : question.sort;
    return deskPath({ ...question, state, sort }, { view: view ?? "all", shape });
  };
  return (
    <nav className="desk-states" aria-label="State">
      <ul>
        {([null, ...states] as const).map((state) => (
          <li key={state}>
            <a href={path(state)} aria-current={question.state === state ? "page" : undefined}>
              {stateWords(state)}
              <Count of={counts[`state ${state}`]} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
