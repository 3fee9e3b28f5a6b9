import { SubmitButton } from "#components/newsroom/desk/submit-button.client.tsx";
import { TimeAgo } from "#components/newsroom/desk/time-ago.tsx";
import { TopBar, type TopBarProps } from "#components/newsroom/desk/top-bar.tsx";
import type { AccountView } from "#newsroom/people/account-reads.ts";
import type { InvitationView } from "#newsroom/people/invitation-reads.ts";
import { AccountRow, RoleSelect } from "./account-row.tsx";
import type { PeopleAction } from "./people-answer.ts";
import { PeopleForm } from "./people-form.client.tsx";

export interface PeopleActions {
  invite: PeopleAction;
  withdrawInvitation: PeopleAction;
  setRole: PeopleAction;
  closeAccount: PeopleAction;
  openAccount: PeopleAction;
  signOutAccount: PeopleAction;
  sendPasswordLink: PeopleAction;
  resetTwoStep: PeopleAction;
}

export interface PeoplePageProps extends TopBarProps {
  accounts: AccountView[];
  invitations: InvitationView[];
  actions: PeopleActions;
  zone: string;
  now: Date;
}

/** Who has an account, in which role, and who has been asked. */
export function PeoplePage(props: PeoplePageProps) {
  const { accounts, invitations, actions, zone, now, ...bar } = props;
  return (
    <div className="desk">
      <TopBar {...bar} />
      <main id="main" className="page people" tabIndex={-1}>
        <h1>People</h1>
        <section aria-labelledby="invite">
          <h2 id="invite">Invite somebody</h2>
          <PeopleForm action={actions.invite} label="Invite somebody">
            <div className="form-field">
              <label htmlFor="invite-email">E-mail</label>
              <input
                id="invite-email"
                name="email"
                type="email"
                className="field-control"
                autoComplete="off"
                maxLength={320}
                required
              />
            </div>
            <RoleSelect id="invite-role" current="reporter" />
            <SubmitButton className="button is-primary">Invite</SubmitButton>
          </PeopleForm>
        </section>
        {invitations.length > 0 && (
          <section aria-labelledby="invited">
            <h2 id="invited">Invited</h2>
            <ul className="people-list">
              {invitations.map(({ id, email, role, invitedBy, expiresAt }) => (
                <li key={id}>
                  <div>
                    <p className="people-name">{email}</p>
                    <p className="muted">
                      as {role}, by {invitedBy} · works until{" "}
                      <TimeAgo instant={expiresAt} now={now} zone={zone} />
                    </p>
                  </div>
                  <PeopleForm action={actions.withdrawInvitation} label={`Invitation of ${email}`}>
                    <input type="hidden" name="invitation" value={id} />
                    <SubmitButton className="button is-small">
                      Withdraw <span className="visually-hidden">the invitation of {email}</span>
                    </SubmitButton>
                  </PeopleForm>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="accounts">
          <h2 id="accounts">Accounts</h2>
          <p className="muted">
            <a href="/newsroom/settings/sign-in">Who needs two steps to sign in</a>
          </p>
          <ul className="people-list">
            {accounts.map((account) => (
              <AccountRow key={account.id} account={account} actions={actions} zone={zone} now={now} />
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}
