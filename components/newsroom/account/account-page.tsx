import { SubmitButton } from "#components/newsroom/desk/submit-button.client.tsx";
import { TimeAgo } from "#components/newsroom/desk/time-ago.tsx";
import { TopBar, type TopBarProps } from "#components/newsroom/desk/top-bar.tsx";
import {
  NotificationChoices,
  type NotificationChoicesProps,
} from "#components/newsroom/notifications/notification-choices.client.tsx";
import type { SessionView } from "#newsroom/people/session-reads.ts";
import { nameBrowser } from "./name-browser.ts";
import { SigningIn, type SigningInProps } from "./signing-in.client.tsx";

export interface AccountPageProps extends TopBarProps {
  signIn: SigningInProps["own"];
  sessions: SessionView[];
  endSession: (form: FormData) => Promise<void>;
  leaveEverywhere: () => Promise<void>;
  notifications: NotificationChoicesProps;
  zone: string;
  now: Date;
}

const roleWords = {
  reporter: "You write and hand stories to the desk.",
  editor: "You edit every story, and publish.",
  admin: "You edit and publish, and look after people and settings.",
};

/** Who one is here, and where one is signed in. */
export function AccountPage(props: AccountPageProps) {
  const {
    paper,
    person,
    startStory,
    signIn,
    sessions,
    endSession,
    leaveEverywhere,
    notifications,
    zone,
    now,
  } = props;
  return (
    <div className="desk">
      <TopBar paper={paper} person={person} startStory={startStory} />
      <main id="main" className="page account" tabIndex={-1}>
        <h1>{person.name}</h1>
        <p className="account-role muted">
          <strong>{person.role}</strong> {roleWords[person.role]}
        </p>
        <NotificationChoices {...notifications} />
        <SigningIn own={signIn} zone={zone} />
        <section aria-labelledby="sessions">
          <h2 id="sessions">Where you are signed in</h2>
          <ul className="sessions-list">
            {sessions.map((session) => (
              <Session key={session.idHash} session={session} endSession={endSession} zone={zone} now={now} />
            ))}
          </ul>
          <form action={leaveEverywhere}>
            <p>Does one of these look strange? Leave them all, this one too, and sign in again.</p>
            <SubmitButton className="button is-danger">Sign out everywhere</SubmitButton>
          </form>
        </section>
      </main>
    </div>
  );
}

type SessionProps = Pick<AccountPageProps, "endSession" | "zone" | "now"> & { session: SessionView };

function Session({ session, endSession, zone, now }: SessionProps) {
  const browser = nameBrowser(session.browser);
  return (
    <li>
      <div>
        <p className="session-browser" title={session.browser}>
          {browser} {session.isThisOne ? <span className="state state-live">this one</span> : null}
        </p>
        <p className="session-when muted">
          {session.address === "" ? null : <span>{session.address} · </span>}
          last seen <TimeAgo instant={session.lastSeenAt} now={now} zone={zone} /> · since{" "}
          <TimeAgo instant={session.createdAt} now={now} zone={zone} />
        </p>
      </div>
      {session.isThisOne ? null : (
        <form action={endSession}>
          <input type="hidden" name="session" value={session.idHash} />
          <SubmitButton className="button is-small">
            Sign out <span className="visually-hidden">{browser}</span>
          </SubmitButton>
        </form>
      )}
    </li>
  );
}
