import "../people/people.css";
import "../account/sign-in.css";
import { SubmitButton } from "#components/newsroom/desk/submit-button.client.tsx";
import type { TopBarProps } from "#components/newsroom/desk/top-bar.tsx";
import type { Role } from "#newsroom/actor.ts";
import type { PeopleAction } from "../people/people-answer.ts";
import { PeopleForm } from "../people/people-form.client.tsx";
import { SettingsFrame } from "./settings-frame.tsx";

export interface SignInRulePageProps extends TopBarProps {
  /** Of whom two-step sign-in is required. */
  rule: Role[];
  /** How many people of each role have no second step yet. */
  without: Record<Role, number>;
  /** The admin who looks at this has one. */
  hasSecondStep: boolean;
  setTwoStepRule: PeopleAction;
}

const roleNames: Record<Role, string> = { reporter: "Reporters", editor: "Editors", admin: "Admins" };
const roles: Role[] = ["reporter", "editor", "admin"];

/** Of whom the paper requires two steps at sign-in. */
export function SignInRulePage({
  rule,
  without,
  hasSecondStep,
  setTwoStepRule,
  ...bar
}: SignInRulePageProps) {
  return (
    <SettingsFrame bar={bar} current="sign-in" title="Sign-in" className="people account">
      <section aria-labelledby="two-step">
        <h2 id="two-step">Two-step sign-in is required for</h2>
        <PeopleForm action={setTwoStepRule} label="Two-step sign-in is required for" className="rule-form">
          <fieldset className="rule-roles" key={rule.join()}>
            <legend className="visually-hidden">Roles</legend>
            {roles.map((role) => (
              <RoleChoice
                key={role}
                role={role}
                isRequired={rule.includes(role)}
                missing={without[role]}
                isClosed={role === "admin" && !hasSecondStep}
              />
            ))}
          </fieldset>
          {!hasSecondStep && (
            <p className="field-hint">
              To require it of admins, <a href="/newsroom/account#signing-in">set it up for yourself</a>{" "}
              first, so that nobody is locked out.
            </p>
          )}
          <p className="muted">
            Whoever has no second step is led to set one up the next time they sign in, and can do nothing
            else before. Whoever is signed in now goes on working.
          </p>
          <label className="check-row">
            <input type="checkbox" name="atOnce" value="yes" /> Ask them now: sign out whoever has none. No
            word is lost; the editor asks them to sign in over their text.
          </label>
          <SubmitButton className="button is-primary">Save</SubmitButton>
        </PeopleForm>
      </section>
      <section aria-labelledby="lost">
        <h2 id="lost">When somebody has lost phone or key</h2>
        <p>
          They have recovery codes. Without those, <a href="/newsroom/people">reset their two-step sign-in</a>
          ; make sure first, by voice or face, that it is they who ask.
        </p>
      </section>
    </SettingsFrame>
  );
}

interface RoleChoiceProps {
  role: Role;
  isRequired: boolean;
  missing: number;
  /** Cannot be chosen yet. */
  isClosed: boolean;
}

function RoleChoice({ role, isRequired, missing, isClosed }: RoleChoiceProps) {
  return (
    <label className="check-row">
      <input
        type="checkbox"
        name="role"
        value={role}
        defaultChecked={isRequired}
        disabled={isClosed && !isRequired}
      />
      <span>
        {roleNames[role]}
        <span className="muted"> · {missing === 0 ? "all have it" : `${missing} without it yet`}</span>
      </span>
    </label>
  );
}
