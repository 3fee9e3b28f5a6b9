"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import type { AssetView } from "#newsroom/assets/asset-view.ts";
import { chooseRows } from "../desk/choose-rows.ts";
import { AssetCard } from "./asset-card.tsx";
import { stepGrid } from "./step-grid.ts";

interface AssetGridProps {
  assets: AssetView[];
  now: Date;
  chosen: ReadonlySet<string>;
  onChosen: (chosen: Set<string>) => void;
  isList: boolean;
}

/** The cards, one stop of the Tab key: arrow keys move, Space chooses, Enter opens. */
export function AssetGrid({ assets, now, chosen, onChosen, isList }: AssetGridProps) {
  const list = useRef<HTMLUListElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const touched = useRef<string | null>(null);
  const ids = assets.map(({ id }) => id);
  const current = stop && ids.includes(stop) ? stop : ids[0];

  function choose(id: string, isRange: boolean) {
    onChosen(chooseRows(chosen, ids, { id, from: isRange ? touched.current : null }));
    touched.current = id;
  }

  function press(event: KeyboardEvent<HTMLUListElement>) {
    const id = event.target instanceof Element && event.target.closest("li")?.dataset.asset;
    if (!id || event.altKey) return;
    if (event.key === " ") {
      // A box that is clicked keeps the focus and chooses by itself.
      if (event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      choose(id, event.shiftKey);
      return;
    }
    if (event.key === "a" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onChosen(new Set(ids));
      return;
    }
    if (event.key === "Escape" && chosen.size > 0) {
      event.preventDefault();
      onChosen(new Set());
      return;
    }
    const where = { place: ids.indexOf(id), count: ids.length, columns: columnsOf(list.current) };
    const next = stepGrid(event.key, where);
    if (next === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    setStop(ids[next] ?? null);
    list.current?.querySelectorAll<HTMLElement>("li > a")[next]?.focus();
  }

  return (
    <>
      <p id="asset-keys" className="visually-hidden">
        Arrow keys move, Space chooses, Enter opens
      </p>
      <ul
        ref={list}
        className={isList ? "asset-grid is-list" : "asset-grid"}
        aria-label="Pictures"
        onKeyDown={press}
        onFocus={(event) => {
          const id = event.target.closest("li")?.dataset.asset;
          if (id) setStop(id);
        }}
      >
        {assets.map((asset) => (
          <AssetCard
            key={asset.id}
            asset={asset}
            now={now}
            isChosen={chosen.has(asset.id)}
            isStop={asset.id === current}
            onChoose={choose}
          />
        ))}
      </ul>
    </>
  );
}

/** How many cards stand in the first row. */
function columnsOf(list: HTMLElement | null): number {
  const cards = [...(list?.children ?? [])].filter((card) => card instanceof HTMLElement);
  const [first] = cards;
  return Math.max(1, cards.filter(({ offsetTop }) => offsetTop === first?.offsetTop).length);
}
