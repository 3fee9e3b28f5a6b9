import { TimeAgo } from "#components/newsroom/desk/time-ago.tsx";
import { TopBar, type TopBarProps } from "#components/newsroom/desk/top-bar.tsx";
import type { NotificationView } from "#newsroom/notifications/notification-view.ts";
import { NotificationList } from "./notification-list.client.tsx";
import "./notifications.css";

export interface NotificationsPageProps extends TopBarProps {
  rows: NotificationView[];
  /** Where this page begins when it is not the first. */
  after: string | null;
  /** Where the next page begins, or null at the end. */
  next: string | null;
  zone: string;
  now: Date;
}

/** What the person was told, the newest first. */
export function NotificationsPage(props: NotificationsPageProps) {
  const { paper, person, startStory, rows, after, next, zone, now } = props;
  return (
    <div className="desk">
      <TopBar paper={paper} person={person} startStory={startStory} />
      <main id="main" className="page notifications-page" tabIndex={-1}>
        <NotificationList
          rows={rows.map((row) => ({ ...row, when: <TimeAgo instant={row.at} now={now} zone={zone} /> }))}
        >
          <p className="desk-empty">
            {after
              ? "There is nothing older."
              : "Nothing yet. When a story of yours is sent back or published, or somebody names you in a note, it stands here."}
          </p>
        </NotificationList>
        <nav className="desk-pages" aria-label="Pages">
          {after ? (
            <a className="button" href="/newsroom/notifications">
              Newest
            </a>
          ) : null}
          {next ? (
            <a className="button" href={`/newsroom/notifications?after=${encodeURIComponent(next)}`}>
              Older
            </a>
          ) : null}
        </nav>
        <p className="muted small">
          What is shown here and what comes by mail is{" "}
          <a href="/newsroom/account#notifications">your choice</a>.
        </p>
      </main>
    </div>
  );
}
