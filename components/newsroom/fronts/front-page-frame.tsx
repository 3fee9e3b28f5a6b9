import type { ReactNode } from "react";
import { TopBar, type TopBarProps } from "#components/newsroom/desk/top-bar.tsx";

export interface FrontPageFrameProps extends TopBarProps {
  name: string;
  mayChange: boolean;
  children: ReactNode;
}

/** What is around the screen of one front. */
export function FrontPageFrame({
  paper,
  person,
  startStory,
  name,
  mayChange,
  children,
}: FrontPageFrameProps) {
  return (
    <div className="desk">
      <TopBar paper={paper} person={person} startStory={startStory} />
      <main id="main" className="page front-page" tabIndex={-1}>
        <p className="small">
          <a href="/newsroom/fronts">All fronts</a>
        </p>
        <h1>{name}</h1>
        {!mayChange && <p className="muted">You can look; editors arrange it.</p>}
        {children}
      </main>
    </div>
  );
}
