"use client";

import { type KeyboardEvent, type ReactNode, useId } from "react";

/** One panel beside the text; `count` stands in its tab when there is something to count. */
export interface AsidePanel<Name extends string> {
  name: Name;
  label: string;
  count?: number;
  content: ReactNode;
}

interface AsideTabsProps<Name extends string> {
  panels: AsidePanel<Name>[];
  current: Name;
  onChoose: (name: Name) => void;
}

/**
 * The panels beside the text, one seen at a time; all stay mounted, so nothing half typed in one is lost by a look
 * at another. Keys as in WAI-ARIA's tabs pattern.
 */
export function AsideTabs<Name extends string>({ panels, current, onChoose }: AsideTabsProps<Name>) {
  const id = useId();

  function walk(event: KeyboardEvent<HTMLDivElement>) {
    const at = panels.findIndex(({ name }) => name === current);
    const moves: Record<string, number> = {
      ArrowRight: (at + 1) % panels.length,
      ArrowLeft: (at + panels.length - 1) % panels.length,
      Home: 0,
      End: panels.length - 1,
    };
    const next = panels[moves[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    onChoose(next.name);
    document.getElementById(`${id}-${next.name}-tab`)?.focus();
  }

  return (
    <>
      <div className="aside-tabs" role="tablist" aria-label="Beside the text" onKeyDown={walk}>
        {panels.map(({ name, label, count }) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`${id}-${name}-tab`}
            aria-controls={`${id}-${name}`}
            aria-selected={name === current}
            tabIndex={name === current ? 0 : -1}
            onClick={() => onChoose(name)}
          >
            {label}
            {count ? <span className="aside-count"> {count}</span> : null}
          </button>
        ))}
      </div>
      {panels.map(({ name, content }) => (
        <div
          key={name}
          id={`${id}-${name}`}
          role="tabpanel"
          aria-labelledby={`${id}-${name}-tab`}
          hidden={name !== current}
        >
          {content}
        </div>
      ))}
    </>
  );
}
