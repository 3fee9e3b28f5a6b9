"use client";

import { useEffect, useId, useRef, useState } from "react";
import type { SeriesRow, StorySeries } from "#newsroom/series/series-reads.ts";
import { type Choice, Combobox } from "../../combobox.client.tsx";
import { refusalWords } from "../../refusal-words.ts";
import type { StoryApi } from "../save/story-api.ts";
import "../fields/linked-row.css";
import { takeFocusBack } from "../fields/take-focus-back.ts";

interface SeriesFieldProps {
  api: StoryApi["series"];
  isReadOnly: boolean;
}

const words = ({ parts }: SeriesRow) => (parts === 1 ? "1 part" : `${parts} parts`);

/** The series that the story is a part of: an editor puts it at the end of one, or takes it out. */
export function SeriesField({ api, isReadOnly }: SeriesFieldProps) {
  const [series, setSeries] = useState<StorySeries | null>(null);
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const id = useId();
  const box = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    let isShown = true;
    void api.read().then((answer) => {
      if (!isShown) return;
      if (answer.kind === "done") setSeries(answer.value);
      else setProblem("The series could not be read. Load the page again.");
    });
    return () => {
      isShown = false;
    };
  }, [api]);

  async function run(act: () => ReturnType<StoryApi["series"]["read"]>) {
    if (isBusy) return;
    setBusy(true);
    setProblem("");
    const answer = await act();
    setBusy(false);
    if (answer.kind === "done") {
      setSeries(answer.value);
      takeFocusBack(box.current);
    } else {
      const refusals = answer.kind === "refused" ? answer.refusals : [{ field: null, reason: answer.kind }];
      setProblem(refusals.map(refusalWords).join(" "));
    }
  }

  async function find(query: string): Promise<Choice<SeriesRow>[]> {
    const answer = await api.read(query);
    if (answer.kind !== "done") return [];
    return answer.value.choices.map((row) => ({
      ...{ key: row.id, label: row.name, hint: words(row) },
      option: row,
    }));
  }

  const current = series?.current;
  const mayChange = series?.mayChange === true && !isReadOnly;
  return (
    <fieldset className="form-field" data-field="series" ref={box} tabIndex={-1}>
      <legend>Series</legend>
      {current && (
        <div className="linked-row">
          <p>
            {series.mayChange ? <a href={`/newsroom/series/${current.id}`}>{current.name}</a> : current.name}
            <span className="muted small">{words(current)}</span>
          </p>
          {mayChange && (
            <button
              type="button"
              className="button is-small is-quiet"
              disabled={isBusy}
              aria-label={`Take out of ${current.name}`}
              onClick={() => void run(() => api.takeOut(current.id))}
            >
              Take out
            </button>
          )}
        </div>
      )}
      {series && !current && mayChange && series.choices.length > 0 && (
        <Combobox<SeriesRow>
          id={id}
          label="Series that it goes on"
          placeholder="Name of the series"
          describedBy={`${id}-notes`}
          text=""
          find={find}
          onChoose={(row) => void run(() => api.putIn(row.id))}
          isAdding
        />
      )}
      {series && !current && !(mayChange && series.choices.length > 0) && <p className="muted">None</p>}
      {mayChange && (
        <p id={`${id}-notes`} className="field-hint">
          Readers see it as soon as the story is live. <a href="/newsroom/series">All series</a>
        </p>
      )}
      <p className="field-error" role="status">
        {problem}
      </p>
    </fieldset>
  );
}
