import { SubmitButton } from "#components/newsroom/desk/submit-button.client.tsx";
import { TimeAgo } from "#components/newsroom/desk/time-ago.tsx";
import type { Role } from "#newsroom/actor.ts";
import type { AccountView } from "#newsroom/people/account-reads.ts";
import { PeopleForm } from "./people-form.client.tsx";
import type { PeopleActions } from "./people-page.tsx";

const roles: Role[] = ["reporter", "editor", "admin"];

export function RoleSelect({ id, current }: { id: string; current: Role }) {
  return (
    <div className="form-field">
      <label htmlFor={id}>Role</label>
      <select id={id} name="role" className="field-control" defaultValue={current}>
        {roles.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}

interface AccountRowProps {
  account: AccountView;
  actions: PeopleActions;
  zone: string;
  now: Date;
}

/** One account, and what an admin may do about it. */
export function AccountRow({ account, actions, zone, now }: AccountRowProps) {
  const { id, name, email, role, isDisabled, lastSeenAt, openSessions, personSlug, hasSecondStep, isSelf } =
    account;
  const user = <input type="hidden" name="user" value={id} />;
  return (
    <li className={isDisabled ? "is-disabled" : undefined}>
      <div>
        <p className="people-name">
          {name} {isSelf && <span className="state state-live">you</span>}
          {isDisabled && <span className="state">disabled</span>}
        </p>
        <p className="muted">
          <span className="people-email">{email}</span> · <strong>{role}</strong> ·{" "}
          {lastSeenAt ? (
            <>
              last seen <TimeAgo instant={lastSeenAt} now={now} zone={zone} />
            </>
          ) : (
            "never signed in"
          )}
          {openSessions > 0 && ` · ${openSessions} ${openSessions === 1 ? "session" : "sessions"}`}
          {hasSecondStep && " · two-step sign-in"}
          {personSlug && (
            <>
              {" "}
              · <a href={`/authors/${personSlug}`}>byline page</a>
            </>
          )}
        </p>
      </div>
      <details className="people-manage">
        <summary className="button is-small">
          Manage <span className="visually-hidden">{name}</span>
        </summary>
        <div className="people-tools">
          <PeopleForm action={actions.setRole} label={`Role of ${name}`}>
            {user}
            <RoleSelect key={role} id={`role-${id}`} current={role} />
            <SubmitButton className="button is-small">Change role</SubmitButton>
          </PeopleForm>
          {isDisabled ? (
            <PeopleForm action={actions.openAccount} label={`Enable ${name}`}>
              {user}
              <SubmitButton className="button is-small">Enable the account</SubmitButton>
            </PeopleForm>
          ) : (
            <>
              <PeopleForm action={actions.sendPasswordLink} label={`New password for ${name}`}>
                {user}
                <SubmitButton className="button is-small">Link for a new password</SubmitButton>
              </PeopleForm>
              {hasSecondStep && !isSelf && (
                <PeopleForm action={actions.resetTwoStep} label={`Reset two-step sign-in of ${name}`}>
                  {user}
                  <SubmitButton className="button is-small is-danger">Reset two-step sign-in</SubmitButton>
                </PeopleForm>
              )}
              <PeopleForm action={actions.signOutAccount} label={`Sign out ${name}`}>
                {user}
                <SubmitButton className="button is-small">Sign out everywhere</SubmitButton>
              </PeopleForm>
              <PeopleForm action={actions.closeAccount} label={`Disable ${name}`}>
                {user}
                <SubmitButton className="button is-small is-danger">Disable the account</SubmitButton>
              </PeopleForm>
            </>
          )}
        </div>
      </details>
    </li>
  );
}
