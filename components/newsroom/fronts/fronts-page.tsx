import { TopBar, type TopBarProps } from "#components/newsroom/desk/top-bar.tsx";
import type { BannerView, FrontRow } from "#newsroom/fronts/front-view.ts";
import { momentWords } from "../schedule/moment-words.ts";
import { BreakingBanner } from "./breaking-banner.client.tsx";
import "./fronts.css";

export interface FrontsPageProps extends TopBarProps {
  fronts: FrontRow[];
  banner: BannerView | null;
  mayChange: boolean;
  userId: string;
  zone: string;
}

/** Every front of the paper and how it stands, and the breaking banner. */
export function FrontsPage(props: FrontsPageProps) {
  const { paper, person, startStory, fronts, banner, mayChange, userId, zone } = props;
  return (
    <div className="desk">
      <TopBar paper={paper} person={person} startStory={startStory} />
      <main id="main" className="page fronts" tabIndex={-1}>
        <h1>Fronts</h1>
        <ul className="front-rows">
          {fronts.map(({ which, name, isArranged, hasChanges, nextAt, nextZone }) => (
            <li key={which}>
              <a href={`/newsroom/fronts/${which}`}>{name}</a>
              <span className="small muted">
                {isArranged ? "Arranged by editors" : "Automatic"}
                {hasChanges && <span className="pill is-warning">Draft differs</span>}
                {nextAt && nextZone && (
                  <span className="pill is-info">Goes out {momentWords(nextAt, nextZone)}</span>
                )}
              </span>
            </li>
          ))}
        </ul>
        <BreakingBanner banner={banner} mayChange={mayChange} userId={userId} zone={zone} />
      </main>
    </div>
  );
}
