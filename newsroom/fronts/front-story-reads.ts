import { ARRANGED_PER_SECTION, listNewest, listPinned } from "#site/front/front-reads.ts";
import { languageShown } from "#site/paper/edition.ts";
import { readPaper } from "#site/paper/paper-reads.ts";
import type { StoryTeaser } from "#site/stories/story-teaser.ts";
import type { UserActor } from "../actor.ts";
import { everything } from "../desk/desk-input.ts";
import { readDesk } from "../desk/desk-reads.ts";
import { mayReadFronts } from "./front-policy.ts";
import type { FrontStory } from "./front-view.ts";

/** Enough to say whether there is anything under the headline. */
const SUMMARY = 80;

interface Wanted {
  /** Empty for all. */
  search: string;
  /** A section's slug; null for all. */
  section: string | null;
  /** The paper's. */
  zone: string;
}

/** Live stories that have these words and could stand on a front, the newest first. */
export async function findFrontStories(
  actor: UserActor,
  { search, section, zone }: Wanted,
  now: Date,
): Promise<FrontStory[]> {
  if (!mayReadFronts(actor)) return [];
  if (search === "") return readNewest(actor, section === null ? null : [section]);
  const { rows } = await readDesk({ actor, now, zone }, { ...everything, search, section, traits: ["live"] });
  const found = await listPinned(rows.map(({ id }) => id));
  return found.map(toFrontStory).sort((one, other) => other.shownAt.localeCompare(one.shownAt));
}

/** The newest live stories of these sections (slugs; null: of all): what places fill themselves with. */
export async function readNewest(actor: UserActor, sections: string[] | null): Promise<FrontStory[]> {
  if (!mayReadFronts(actor)) return [];
  return (await listNewest(sections, ARRANGED_PER_SECTION, languageShown(await readPaper()))).map(
    toFrontStory,
  );
}

/** Those of these stories that readers have now. */
export async function readPinned(actor: UserActor, storyIds: string[]): Promise<FrontStory[]> {
  if (!mayReadFronts(actor)) return [];
  return (await listPinned(storyIds)).map(toFrontStory);
}

function toFrontStory({ storyId, path, headline, summary, language, section, shownAt }: StoryTeaser) {
  return { storyId, path, headline, summary: summary.slice(0, SUMMARY), language, section, shownAt };
}
