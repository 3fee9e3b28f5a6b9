import { TopBar, type TopBarProps } from "#components/newsroom/desk/top-bar.tsx";
import type { MailView } from "#newsroom/outbox/outbox-view.ts";
import { MailList } from "./mail-list.tsx";
import { type OutboxChoice, outboxStates, writeOutboxPath } from "./write-outbox-path.ts";
import "./outbox.css";

export interface OutboxPageProps extends TopBarProps {
  rows: MailView[];
  state: OutboxChoice;
  after: string | null;
  next: string | null;
  /** Whether a mail server is set. */
  isMailSent: boolean;
  retryMail: (form: FormData) => Promise<void>;
  zone: string;
  now: Date;
}

const stateWords = { queued: "Waiting", sent: "Sent", failed: "Failed" };

/** All mail of the house, for the admin. */
export function OutboxPage(props: OutboxPageProps) {
  const { paper, person, startStory, rows, state, after, next, isMailSent, retryMail, zone, now } = props;
  return (
    <div className="desk">
      <TopBar paper={paper} person={person} startStory={startStory} />
      <main id="main" className="page outbox" tabIndex={-1}>
        <h1>Outbox</h1>
        {isMailSent ? null : (
          <div className="banner">
            <p>
              No mail server is set, so that mail waits here and can be read. Set <code>STET_SMTP_URL</code>{" "}
              and <code>STET_MAIL_FROM</code> to send it.
            </p>
          </div>
        )}
        <nav className="desk-states" aria-label="State">
          <ul>
            {[null, ...outboxStates].map((choice) => (
              <li key={choice}>
                <a href={writeOutboxPath(choice)} aria-current={choice === state ? "page" : undefined}>
                  {choice ? stateWords[choice] : "All"}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {rows.length > 0 ? (
          <MailList rows={rows} retryMail={retryMail} zone={zone} now={now} />
        ) : (
          <p className="desk-empty">{after ? "There is no older mail." : "No mail is here."}</p>
        )}
        <nav className="desk-pages" aria-label="Pages">
          {after ? (
            <a className="button" href={writeOutboxPath(state)}>
              Newest mail
            </a>
          ) : null}
          {next ? (
            <a className="button" href={writeOutboxPath(state, next)}>
              Older mail
            </a>
          ) : null}
        </nav>
      </main>
    </div>
  );
}
