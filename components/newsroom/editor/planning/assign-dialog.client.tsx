"use client";

import { useId, useState } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { AssignTo } from "#newsroom/stories/story-policy.ts";
import type { SectionView } from "#newsroom/stories/story-view.ts";
import { type Choice, Combobox } from "../../combobox.client.tsx";
import { Dialog } from "../../dialog.client.tsx";
import type { NoteApi } from "../notes/note-api.ts";

interface Chosen {
  to: AssignTo;
  name: string;
}

interface AssignDialogProps {
  api: Pick<NoteApi, "findColleagues">;
  sections: SectionView[];
  problem: string | null;
  isBusy: boolean;
  onClose: () => void;
  onAssign: (to: AssignTo, note: string) => void;
}

/** Whom the story goes to, a colleague or a section's desk, with a word for them. */
export function AssignDialog({ api, sections, problem, isBusy, onClose, onAssign }: AssignDialogProps) {
  const id = useId();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [note, setNote] = useState("");

  async function find(typed: string): Promise<Choice<Chosen>[]> {
    const answer = await api.findColleagues(typed.trim());
    const people = answer.kind === "done" ? answer.value.colleagues : [];
    const key = typed.trim().toLowerCase();
    const desks = sections.filter(({ name, nameKo }) => `${name} desk ${nameKo}`.toLowerCase().includes(key));
    return [
      ...people.map((person) => ({
        key: person.id,
        label: person.name,
        hint: person.otherNames.join(", "),
        option: { to: { person: person.id }, name: person.name },
      })),
      ...desks.map((section) => ({
        key: section.id,
        label: `${section.name} desk`,
        hint: "whoever is free there",
        option: { to: { desk: section.id }, name: `${section.name} desk` },
      })),
    ];
  }

  return (
    <Dialog
      title="Assign this story"
      onClose={onClose}
      foot={
        <button
          type="button"
          className="button is-primary"
          disabled={isBusy}
          onClick={() => (chosen ? onAssign(chosen.to, note.trim()) : setMissing(true))}
        >
          Assign
        </button>
      }
    >
      <div className="form-field assign-to">
        <label htmlFor={`${id}-to`}>To whom</label>
        <Combobox<Chosen>
          id={`${id}-to`}
          placeholder="A colleague or a desk"
          describedBy={`${id}-problem`}
          isInvalid={isMissing}
          text={chosen?.name ?? ""}
          find={find}
          onChoose={(option) => {
            setChosen(option);
            setMissing(false);
          }}
          onLeave={(typed) => {
            if (typed !== chosen?.name) setChosen(null);
          }}
        />
        <p id={`${id}-problem`} className="field-error" role="status">
          {isMissing ? "Choose somebody from the list." : problem}
        </p>
      </div>
      <div className="form-field">
        <label htmlFor={`${id}-note`}>Note for them (optional)</label>
        <textarea
          id={`${id}-note`}
          className="field-control"
          rows={3}
          maxLength={storyLimits.moveNote}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </div>
    </Dialog>
  );
}
