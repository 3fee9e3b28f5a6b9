"use client";

import { useId, useState } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { PersonView } from "#newsroom/stories/story-view.ts";
import { type Choice, Combobox } from "../../combobox.client.tsx";
import { Dialog } from "../../dialog.client.tsx";
import type { StoryApi } from "../save/story-api.ts";
import type { BylineDraft } from "../save/story-fields.ts";
import { describeName, personWords } from "./house-words.ts";

type Suggestion = { kind: "person"; person: PersonView } | { kind: "new" } | { kind: "text" };

/** Finds a person by any of their names, or makes a new one, or takes the words as they are. */
export function AddToByline({
  api,
  onAdd,
}: {
  api: Pick<StoryApi, "findPeople">;
  onAdd: (entry: BylineDraft) => void;
}) {
  const [creating, setCreating] = useState<string | null>(null);
  const id = useId();

  async function find(query: string): Promise<Choice<Suggestion>[]> {
    const words = query.trim();
    if (words === "") return [];
    const answer = await api.findPeople(words);
    const people = answer.kind === "done" ? answer.value.people : [];
    return [
      ...people.map(
        (person): Choice<Suggestion> => ({
          key: person.id,
          label: personWords(person),
          option: { kind: "person", person },
        }),
      ),
      { key: "new", label: `New person “${words}”…`, option: { kind: "new" } },
      {
        key: "text",
        label: `Just the words “${words}”`,
        hint: "no page of their own",
        option: { kind: "text" },
      },
    ];
  }

  function choose(option: Suggestion, typed: string) {
    const words = typed.trim().slice(0, storyLimits.bylineText);
    if (option.kind === "person") onAdd({ person: option.person, freeText: "", role: "" });
    if (option.kind === "new") setCreating(words);
    if (option.kind === "text" && words !== "") onAdd({ person: null, freeText: words, role: "" });
  }

  return (
    <>
      <Combobox<Suggestion>
        id={id}
        label="Add to the byline"
        placeholder="Add a name"
        text=""
        find={find}
        onChoose={choose}
        isAdding
      />
      {creating !== null && (
        <NewPersonDialog
          name={creating}
          onClose={() => setCreating(null)}
          onAdd={(entry) => {
            setCreating(null);
            onAdd(entry);
          }}
        />
      )}
    </>
  );
}

interface NewPersonProps {
  name: string;
  onClose: () => void;
  onAdd: (entry: BylineDraft) => void;
}

/** Somebody the house does not know yet: the name in their own letters, and in Latin ones where they differ. */
function NewPersonDialog({ name, onClose, onAdd }: NewPersonProps) {
  const id = useId();
  const isLatin = describeName(name).script === "Latn";

  function add(form: FormData) {
    const native = String(form.get("native") ?? "").trim();
    const romanised = String(form.get("romanised") ?? "").trim();
    const names = [];
    if (native !== "") names.push({ text: native, role: "native" as const, ...describeName(native) });
    if (romanised !== "" && romanised !== native) {
      names.push({
        text: romanised,
        role: native === "" ? ("native" as const) : ("romanised" as const),
        ...describeName(romanised),
      });
    }
    if (names.length > 0) onAdd({ person: null, newPerson: { names }, freeText: "", role: "" });
  }

  return (
    <Dialog title="New person" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add(new FormData(event.currentTarget));
        }}
      >
        <div className="form-field">
          <label htmlFor={`${id}-native`}>Name in their own script</label>
          <input
            id={`${id}-native`}
            name="native"
            className="field-control"
            maxLength={storyLimits.bylineText}
            defaultValue={isLatin ? "" : name}
          />
          <p className="field-hint">
            For example 줄리 잭슨. Leave it empty for a name that is only written in Latin letters.
          </p>
        </div>
        <div className="form-field">
          <label htmlFor={`${id}-romanised`}>Name in Latin letters</label>
          <input
            id={`${id}-romanised`}
            name="romanised"
            className="field-control"
            maxLength={storyLimits.bylineText}
            defaultValue={isLatin ? name : ""}
          />
        </div>
        <button type="submit" className="button is-primary">
          Add to the byline
        </button>
      </form>
    </Dialog>
  );
}
