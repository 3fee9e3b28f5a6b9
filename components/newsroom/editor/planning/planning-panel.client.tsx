"use client";

import "./planning.css";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { SectionView, StoryStatus } from "#newsroom/stories/story-view.ts";
import { namedPriorities, planningLabels, priorityWords } from "../../planning-words.ts";
import { ChoiceField } from "../fields/choice-field.client.tsx";
import { TextField } from "../fields/text-field.client.tsx";
import { useField } from "../fields/use-field.client.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryConnection } from "../save/story-connection.ts";
import { AssignmentBox } from "./assignment-box.client.tsx";
import { DeadlineField } from "./deadline-field.client.tsx";
import { FlagField } from "./flag-field.client.tsx";
import { InternalNoteField } from "./internal-note-field.client.tsx";

interface PlanningPanelProps {
  status: StoryStatus;
  connection: StoryConnection;
  api: StoryApi;
  userId: string;
  choices: { sections: SectionView[]; zone: string };
}

/** Who does it, until when, how much it matters, and what everybody must know. Readers see none of it. */
export function PlanningPanel({ status, connection, api, userId, choices }: PlanningPanelProps) {
  const { fields } = connection;
  const { may } = status;
  const priority = useField(fields.priority).value;
  const priorities = [...new Set([...namedPriorities, priority])].sort((one, other) => one - other);
  return (
    <div className="fields-panel planning-panel">
      <AssignmentBox
        status={status}
        connection={connection}
        api={api}
        userId={userId}
        sections={choices.sections}
      />
      <DeadlineField saver={fields.deadline} paperZone={choices.zone} isReadOnly={!may.plan} />
      <ChoiceField<number>
        field="priority"
        label={planningLabels.priority}
        saver={fields.priority}
        options={priorities.map((option) => ({
          key: String(option),
          label: priorityWords(option),
          option,
        }))}
        keyOf={String}
        say={priorityWords}
        isReadOnly={!may.plan}
      />
      <TextField
        field="slugline"
        label={planningLabels.slugline}
        saver={fields.slugline}
        placeholder="The desk’s working name: bridge-opening"
        most={storyLimits.slugline}
        isReadOnly={!may.write}
      />
      <fieldset className="planning-flags">
        <legend>Flags</legend>
        <FlagField
          field="needsLegal"
          hint="Lawyers look at it before it goes out. An editor says when that is done."
          saver={fields.needsLegal}
          isReadOnly={!may.write}
          mayLift={may.liftBar}
        />
        <FlagField
          field="isSensitive"
          hint="Take care: talk to the desk before changing it."
          saver={fields.isSensitive}
          isReadOnly={!may.write}
        />
        <FlagField
          field="needsPicture"
          hint="The picture desk is looking for one."
          saver={fields.needsPicture}
          isReadOnly={!may.write}
        />
        <FlagField
          field="notForPublication"
          hint="It cannot go out. Only an editor can take this back."
          saver={fields.notForPublication}
          isReadOnly={!may.write}
          mayLift={may.liftBar}
        />
      </fieldset>
      <InternalNoteField saver={fields.internalNote} isReadOnly={!may.write} />
    </div>
  );
}
