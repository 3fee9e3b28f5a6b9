import { SignOutButton } from "#components/newsroom/account/sign-out-button.client.tsx";
import type { Role } from "#newsroom/actor.ts";
import { NewStoryForm, type NewStoryFormProps } from "./new-story-form.tsx";

export interface TopBarProps {
  paper: { name: string; language: string };
  person: { name: string; role: Role };
  startStory: NewStoryFormProps["startStory"];
}

/** What stands above the desk and the account: the paper, a new story, who is signed in. */
export function TopBar({ paper, person, startStory }: TopBarProps) {
  return (
    <header className="top-bar">
      <a className="skip" href="#main">
        Skip to the page
      </a>
      <p className="top-paper">
        <a href="/newsroom">
          <span lang={paper.language}>{paper.name}</span> <span className="top-room">newsroom</span>
        </a>
      </p>
      <NewStoryForm language={paper.language} startStory={startStory} />
      <nav className="top-person" aria-label="You">
        <a href="/newsroom/account" aria-label={`Your account: ${person.name}, ${person.role}`}>
          <span className="top-name">{person.name}</span> <span className="top-role">{person.role}</span>
        </a>
        <a className="top-site" href="/">
          View the paper
        </a>
        <SignOutButton />
      </nav>
    </header>
  );
}
