import type { PresenceView } from "#newsroom/stories/presence-input.ts";
import type { StoryStatus } from "#newsroom/stories/story-view.ts";
import type { KeptText } from "./journal.ts";
import type { OpenedStory } from "./open-story.ts";
import type { SaveState } from "./save-state.ts";
import type { StoryApi } from "./story-api.ts";
import type { Surface } from "./surface.ts";
import type { Locks } from "./window-lock.ts";

export interface ConnectionSnapshot {
  save: SaveState;
  /** Whether everything that is not on the server is at least on this device. */
  isKeptHere: boolean;
  /** Whether the last question to the server was answered. */
  isReachable: boolean;
  isSignedOut: boolean;
  status: StoryStatus;
  kept: KeptText[];
  /** Everybody else's windows in this story. */
  others: PresenceView[];
}

export interface ConnectionSetup {
  opened: OpenedStory;
  surface: Surface;
  api: StoryApi;
  locks: Locks | undefined;
  isVisible(): boolean;
  /** The documents differ: the story must be opened anew from the server; the words are already kept. */
  onReopen(): void;
}
