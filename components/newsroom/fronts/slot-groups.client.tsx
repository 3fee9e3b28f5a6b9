"use client";

import { useState } from "react";
import { frontLimits } from "#newsroom/fronts/front-limits-input.ts";
import type { FrontStory } from "#newsroom/fronts/front-view.ts";
import type { FilledSlot } from "#site/front/arrange-front.ts";
import type { Slot } from "#site/front/front-slots.ts";
import {
  addPlace,
  addRiver,
  type Group,
  groupSlots,
  moveRiver,
  placesBeside,
  removePlace,
  removeRiver,
} from "./edit-slots.ts";
import { groupWords, placeWords, type SectionName } from "./front-words.ts";
import { type SlotActs, SlotRow } from "./slot-row.client.tsx";

interface SlotGroupsProps extends SlotActs {
  filled: FilledSlot<FrontStory>[];
  sections: SectionName[];
  /** The slug of the section whose front it is; null for the paper's. */
  section: string | null;
  mayChange: boolean;
  now: Date;
  zone: string;
  change: (slots: Slot[], said: string) => void;
}

const RIVER = 4;

/** The places of a front from the top down, in their groups. */
export function SlotGroups(props: SlotGroupsProps) {
  const { filled, sections, section, mayChange, change, ...rest } = props;
  const slots = filled.map(({ slot }) => slot);
  return (
    <>
      {groupSlots(slots).map((group) => {
        const words = groupWords(group, sections);
        return (
          <section key={`${group.kind} ${group.section}`} className="slot-group" aria-label={words}>
            <div className="slot-head">
              <h3>{words}</h3>
              {mayChange && group.kind !== "lead" && (
                <GroupButtons {...{ group, slots, words, section, change }} />
              )}
            </div>
            {group.places.length === 0 && <p className="small muted">No places here.</p>}
            <ol className="slots">
              {group.places.map((place) => {
                const one = filled[place];
                const beside = placesBeside(slots, place);
                return one ? (
                  <SlotRow
                    key={place}
                    {...rest}
                    filled={one}
                    place={place}
                    name={placeWords(slots, place, sections)}
                    isFirst={beside[0] === place}
                    isLast={beside.at(-1) === place}
                    mayChange={mayChange}
                    sections={sections}
                  />
                ) : null;
              })}
            </ol>
          </section>
        );
      })}
      {mayChange && section === null && <NewRiver slots={slots} sections={sections} change={change} />}
    </>
  );
}

interface GroupButtonsProps {
  group: Group;
  slots: Slot[];
  words: string;
  section: string | null;
  change: (slots: Slot[], said: string) => void;
}

function GroupButtons({ group, slots, words, section, change }: GroupButtonsProps) {
  const { kind, section: river, places } = group;
  const most = kind === "lead" ? 1 : frontLimits[kind];
  const count = places.length;
  const placesWords = (left: number) => `${words}: ${left} ${left === 1 ? "place" : "places"}.`;
  const isFew = count <= (river === null ? 0 : 1);
  return (
    <div className="slot-head-acts">
      <button
        type="button"
        className="button is-small"
        aria-disabled={isFew}
        onClick={() => !isFew && change(removePlace(slots, group), placesWords(count - 1))}
      >
        <span aria-hidden="true">−</span>
        <span className="visually-hidden">One place fewer: {words}</span>
      </button>
      <button
        type="button"
        className="button is-small"
        aria-disabled={count >= most}
        onClick={() => count < most && change(addPlace(slots, group, section), placesWords(count + 1))}
      >
        <span aria-hidden="true">+</span>
        <span className="visually-hidden">One place more: {words}</span>
      </button>
      {river !== null && (
        <>
          {([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              className="button is-small"
              onClick={() => change(moveRiver(slots, river, by), `${words} moved ${by < 0 ? "up" : "down"}.`)}
            >
              <span aria-hidden="true">{by < 0 ? "↑" : "↓"}</span>
              <span className="visually-hidden">
                Move {by < 0 ? "up" : "down"}: {words}
              </span>
            </button>
          ))}
          <button
            type="button"
            className="button is-small"
            onClick={() => change(removeRiver(slots, river), `${words} is gone. Undo brings it back.`)}
          >
            Remove<span className="visually-hidden"> {words}</span>
          </button>
        </>
      )}
    </div>
  );
}

interface NewRiverProps {
  slots: Slot[];
  sections: SectionName[];
  change: (slots: Slot[], said: string) => void;
}

/** A river for a section that has none. */
function NewRiver({ slots, sections, change }: NewRiverProps) {
  const [chosen, setChosen] = useState("");
  const free = sections.filter(
    ({ slug }) => !slots.some(({ kind, section }) => kind === "river" && section === slug),
  );
  const river = free.find(({ slug }) => slug === chosen) ?? free[0];
  if (!river) return null;
  return (
    <div className="cluster slot-new">
      <label>
        <span className="visually-hidden">Section of a new river</span>
        <select
          className="field-control"
          value={river.slug}
          onChange={(event) => setChosen(event.target.value)}
        >
          {free.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        onClick={() => change(addRiver(slots, river.slug, RIVER), `River: ${river.name} added.`)}
      >
        Add a river
      </button>
    </div>
  );
}
