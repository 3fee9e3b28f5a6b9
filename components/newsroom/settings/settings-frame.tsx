import "./settings.css";
import type { ReactNode } from "react";
import { TopBar, type TopBarProps } from "../desk/top-bar.tsx";
import { type SettingsKey, SettingsNav } from "./settings-nav.tsx";

interface SettingsFrameProps {
  bar: TopBarProps;
  current: SettingsKey | null;
  title: string;
  /** Besides the frame's own. */
  className?: string;
  children: ReactNode;
}

/** What is around every page of the settings. */
export function SettingsFrame({ bar, current, title, className = "", children }: SettingsFrameProps) {
  return (
    <div className="desk">
      <TopBar {...bar} />
      <main id="main" className={`page settings ${className}`} tabIndex={-1}>
        <SettingsNav current={current} />
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
