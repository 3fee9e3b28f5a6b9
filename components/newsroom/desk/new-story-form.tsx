import { SubmitButton } from "./submit-button.client.tsx";

export interface NewStoryFormProps {
  /** The paper's own language, chosen beforehand. */
  language: string;
  startStory: (form: FormData) => Promise<void>;
}

/** Starts a story in one of the two languages. */
export function NewStoryForm({ language, startStory }: NewStoryFormProps) {
  return (
    <form className="new-story" action={startStory}>
      <select
        className="field-control"
        name="language"
        defaultValue={language === "ko" ? "ko" : "en"}
        aria-label="Language of the new story"
      >
        <option value="en">English</option>
        <option value="ko" lang="ko">
          한국어
        </option>
      </select>
      <SubmitButton className="button is-primary">New story</SubmitButton>
    </form>
  );
}
