import { SignOutButton } from "#components/newsroom/account/sign-out-button.client.tsx";
import { Bell } from "#components/newsroom/notifications/bell.client.tsx";
import type { Role } from "#newsroom/actor.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { NewStoryForm, type NewStoryFormProps } from "./new-story-form.tsx";

export interface TopBarProps {
  paper: { name: string; language: string; statesOff: WorkflowState[] };
  person: { name: string; role: Role };
  startStory: NewStoryFormProps["startStory"];
}

/** What stands above the desk and the account: the paper, a new story, who is signed in. */
export function TopBar({ paper, person, startStory }: TopBarProps) {
  return (
    <header className="top-bar desk-bar">
      <a className="button skip-link" href="#main">
        Skip to the page
      </a>
      <div className="top-bar-start">
        <a className="desk-paper" href="/newsroom">
          <span lang={paper.language}>{paper.name}</span>
          <span className="visually-hidden">, the newsroom</span>
        </a>
      </div>
      <div className="top-bar-middle">
        <NewStoryForm language={paper.language} startStory={startStory} />
        {!paper.statesOff.includes("pitch") && (
          <a className="button pitch-link" href="/newsroom/pitch">
            Pitch
          </a>
        )}
      </div>
      <nav className="top-bar-end" aria-label="You">
        <Bell />
        <a
          className="desk-person"
          href="/newsroom/account"
          aria-label={`Your account: ${person.name}, ${person.role}`}
        >
          {person.name} <span className="muted">{person.role}</span>
        </a>
        <a href="/newsroom/pictures">Pictures</a>
        <a href="/newsroom/schedule">Schedule</a>
        <a href="/newsroom/fronts">Fronts</a>
        {person.role !== "reporter" && <a href="/newsroom/series">Series</a>}
        {person.role === "admin" && (
          <>
            <a href="/newsroom/people">People</a>
            <a href="/newsroom/log">Log</a>
            <a href="/newsroom/outbox">Outbox</a>
            <a href="/newsroom/settings">Settings</a>
          </>
        )}
        <a href="/">View the paper</a>
        <SignOutButton />
      </nav>
    </header>
  );
}
