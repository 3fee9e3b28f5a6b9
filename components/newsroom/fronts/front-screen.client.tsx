"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { FrontStatus, FrontStory, Which } from "#newsroom/fronts/front-view.ts";
import type { FilledSlot } from "#site/front/arrange-front.ts";
import type { Slot } from "#site/front/front-slots.ts";
import { UntilListening } from "../until-listening.client.tsx";
import { ClashDialog } from "./clash-dialog.client.tsx";
import type { Dragged } from "./drag-story.ts";
import { placesBeside, putStory, setRule, unpinPlace } from "./edit-slots.ts";
import { FrontBar } from "./front-bar.client.tsx";
import { FrontVersions } from "./front-versions.client.tsx";
import { placeWords, type SectionName } from "./front-words.ts";
import { PlaceDialog } from "./place-dialog.client.tsx";
import { SlotGroups } from "./slot-groups.client.tsx";
import { StoryPicker } from "./story-picker.client.tsx";
import { useFront } from "./use-front.client.ts";
import "./fronts.css";

export interface FrontScreenProps {
  which: Which;
  name: string;
  path: string;
  /** The slug of the section whose front it is; null for the paper's. */
  section: string | null;
  status: FrontStatus;
  /** The places that a front has by itself. */
  automatic: Slot[];
  newest: FrontStory[];
  pinned: FrontStory[];
  sections: SectionName[];
  mayChange: boolean;
  userId: string;
  zone: string;
  /** ISO: when the page was made. */
  now: string;
}

export interface Arranging {
  /** As readers' pages do it. */
  arrange: (slots: Slot[], newest: FrontStory[], pinned: FrontStory[]) => FilledSlot<FrontStory>[];
}

/** A front with its places at left and the stories to put there at right. */
export function FrontScreen(props: FrontScreenProps & Arranging) {
  const { which, path, section, automatic, newest, sections, mayChange, zone, arrange } = props;
  const front = useFront(props);
  useFreshStories();
  const { slots, save, status } = front;
  const [found, setFound] = useState<FrontStory[]>([]);
  const [placing, setPlacing] = useState<{ dragged: Dragged; headline: string } | null>(null);
  const [said, setSaid] = useState("");
  const now = new Date(props.now);
  const shown = slots.length > 0 ? slots : automatic;
  const filled = arrange(shown, newest, [...props.pinned, ...newest, ...found]);
  const standing = new Map(
    filled.flatMap(({ story }, place) =>
      story ? [[story.storyId, placeWords(shown, place, sections)]] : [],
    ),
  );
  const headlineOf = (place: number) => filled[place]?.story?.headline ?? "";

  function change(next: Slot[], words: string) {
    front.change(next);
    setSaid(words);
  }
  function put({ storyId, from }: Dragged, to: number) {
    const at = from ?? filled.findIndex(({ story }) => story?.storyId === storyId);
    change(
      putStory(shown, { storyId, from: at < 0 ? null : at, to }),
      `Put in ${placeWords(shown, to, sections)}.`,
    );
  }
  function move(place: number, by: 1 | -1) {
    const beside = placesBeside(shown, place);
    const to = beside[beside.indexOf(place) + by];
    const storyId = filled[place]?.story?.storyId;
    if (to === undefined || !storyId) return;
    const headline = headlineOf(place);
    // The story moves on to the next row, and the focus with it.
    flushSync(() => {
      put({ storyId, from: place }, to);
      setSaid(`${headline}: ${placeWords(shown, to, sections)}.`);
    });
    document.getElementById(`slot-${to}-${by < 0 ? "up" : "down"}`)?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const step =
      key === "y" || (key === "z" && event.shiftKey) ? front.redo : key === "z" ? front.undo : null;
    if (!step) return;
    event.preventDefault();
    step();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that work wherever on the screen one is
    <div className="front-screen" onKeyDown={onKeyDown}>
      <UntilListening>
        <FrontBar
          which={which}
          path={path}
          status={status}
          save={save}
          hasChanges={JSON.stringify(slots) !== JSON.stringify(status.live.slots)}
          isAutomatic={slots.length === 0}
          mayChange={mayChange}
          zone={zone}
          undo={front.undo}
          redo={front.redo}
          retry={front.retry}
          returnToAutomatic={() => change([], "This front arranges itself again.")}
          act={front.act}
        />
        <nav className="front-ways small" aria-label="On this page">
          <a href="#front-places">On the front</a>
          <a href="#picker">Live stories</a>
          <a href="#front-versions">Earlier versions</a>
        </nav>
        <p className="visually-hidden" aria-live="polite">
          {said}
        </p>
        <div className="front-columns">
          <section className="front-places" aria-labelledby="front-places">
            <h2 id="front-places">On the front</h2>
            <SlotGroups
              filled={filled}
              sections={sections}
              section={section}
              mayChange={mayChange}
              now={now}
              zone={zone}
              change={change}
              put={put}
              move={move}
              pin={(place) => {
                const storyId = filled[place]?.story?.storyId;
                if (storyId) change(putStory(shown, { storyId, from: place, to: place }), "Pinned.");
              }}
              unpin={(place) => change(unpinPlace(shown, place), "Unpinned: the place fills itself.")}
              setRule={(place, of) => change(setRule(shown, place, of), "")}
              choosePlace={(dragged, headline) => setPlacing({ dragged, headline })}
            />
          </section>
          <StoryPicker
            api={front.api}
            newest={newest}
            sections={sections}
            standing={standing}
            mayChange={mayChange}
            now={now}
            zone={zone}
            onFound={(stories) => setFound((before) => [...before, ...stories])}
            choosePlace={(dragged, headline) => setPlacing({ dragged, headline })}
          />
        </div>
        <FrontVersions
          which={which}
          status={status}
          isSaved={save.kind === "saved"}
          mayChange={mayChange}
          zone={zone}
          act={front.act}
        />
      </UntilListening>
      {placing && (
        <PlaceDialog
          headline={placing.headline}
          filled={filled}
          sections={sections}
          onClose={() => setPlacing(null)}
          onChoose={(place) => {
            put(placing.dragged, place);
            setPlacing(null);
          }}
        />
      )}
      {save.kind === "clash" && (
        <ClashDialog
          theirs={save.theirs}
          zone={zone}
          onTakeTheirs={() => front.takeTheirs(save.theirs)}
          onKeepMine={() => front.keepMine(save.theirs, save.mine)}
        />
      )}
    </div>
  );
}

/** Whoever comes back to this window sees what has gone live meanwhile. */
function useFreshStories() {
  const router = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [router]);
}
