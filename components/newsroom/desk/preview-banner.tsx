import type { PublishCheck } from "#newsroom/stories/story-view.ts";
import { refusalWords } from "../refusal-words.ts";

interface PreviewBannerProps {
  storyId: string;
  /** Whether readers have an earlier version of the story. */
  wasPublished: boolean;
  checks: PublishCheck[];
  /** When the embargo that holds ends, in words; null when none does. */
  embargo: string | null;
}

/** The strip under a preview: that this is one, what is missing before it may go out, and the way back. */
export function PreviewBanner({ storyId, wasPublished, checks, embargo }: PreviewBannerProps) {
  const missing = checks.map(refusalWords).join(" ");
  return (
    <aside className="preview-banner" lang="en" aria-label="Preview">
      <p>
        <strong>{wasPublished ? "Preview — the draft as it is now" : "Preview — not published"}</strong>
      </p>
      {embargo && (
        <p>
          <strong>Under embargo until {embargo}: nothing of this may leave the house.</strong>
        </p>
      )}
      <p>{missing === "" ? "Nothing is missing." : `Before it can go out: ${missing}`}</p>
      <p>
        <a href={`/newsroom/stories/${storyId}`}>Back to the story</a>
      </p>
    </aside>
  );
}
