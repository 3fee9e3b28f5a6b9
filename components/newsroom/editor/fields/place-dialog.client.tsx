"use client";

import { useId, useState } from "react";
import type { PlaceView } from "#newsroom/stories/story-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { Dialog } from "../../dialog.client.tsx";
import { refusalWords } from "../../refusal-words.ts";
import type { StoryApi } from "../save/story-api.ts";

interface PlaceDialogProps {
  name: string;
  api: Pick<StoryApi, "addPlace">;
  onClose: () => void;
  onAdded: (place: PlaceView) => void;
}

const boxes = [
  { name: "name", label: "Name in English", hint: "", isNeeded: true },
  { name: "nameKo", label: "Name in Korean", hint: "", isNeeded: false },
  { name: "region", label: "State or province", hint: "", isNeeded: false },
  { name: "country", label: "Country, two letters", hint: "KR, FR, US", isNeeded: true },
  { name: "timeZone", label: "Time zone", hint: "Asia/Seoul", isNeeded: true },
];

/** Adds a place to the house's datelines. */
export function PlaceDialog({ name, api, onClose, onAdded }: PlaceDialogProps) {
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const id = useId();
  const isKorean = /\p{Script=Hangul}/u.test(name);

  async function add(form: FormData) {
    const read = (key: string) => String(form.get(key) ?? "").trim();
    const answer = await api.addPlace({
      name: read("name"),
      nameKo: read("nameKo"),
      region: read("region"),
      country: read("country").toUpperCase(),
      timeZone: read("timeZone"),
      standsAlone: form.get("standsAlone") === "on",
    });
    if (answer.kind === "done") onAdded(answer.value);
    else setRefusals(answer.kind === "refused" ? answer.refusals : [{ field: null, reason: answer.kind }]);
  }

  return (
    <Dialog title="Add a place" onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void add(new FormData(event.currentTarget));
        }}
      >
        {boxes.map((box) => {
          const refusal = refusals.find(({ field }) => field === box.name);
          return (
            <div key={box.name} className="form-field">
              <label htmlFor={`${id}-${box.name}`}>{box.label}</label>
              <input
                id={`${id}-${box.name}`}
                name={box.name}
                className="field-control"
                placeholder={box.hint}
                required={box.isNeeded}
                defaultValue={
                  (box.name === "name" && !isKorean) || (box.name === "nameKo" && isKorean) ? name : ""
                }
                aria-invalid={refusal !== undefined}
              />
              {refusal && <p className="field-error">{refusalWords(refusal)}</p>}
            </div>
          );
        })}
        <label className="cluster">
          <input type="checkbox" name="standsAlone" /> Stands alone in a dateline (as PARIS does)
        </label>
        <p className="field-error" role="alert">
          {refusals
            .filter(({ field }) => !boxes.some((box) => box.name === field))
            .map(refusalWords)
            .join(" ")}
        </p>
        <button type="submit" className="button is-primary">
          Add the place
        </button>
      </form>
    </Dialog>
  );
}
