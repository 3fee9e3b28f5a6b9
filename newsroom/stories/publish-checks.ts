import type { FrozenStory } from "./freeze-story.ts";
import { storyLimits } from "./limits-input.ts";
import type { PublishCheck } from "./story-view.ts";

export interface CheckContext {
  story: FrozenStory;
  /** The place as typed when the house does not know it. */
  unknownPlace: string;
  /** The headline of another story that owns this section's address, or null. */
  addressTakenBy: string | null;
  /** How many suggestions in the text nobody has accepted or rejected. */
  openSuggestions: number;
  isBarred: boolean;
  now: Date;
}

/**
 * What has to be mended before a story may go out, in the order of the screen; empty when it is fit. Saving asks
 * for none of this.
 */
export function checkStory({
  story,
  unknownPlace,
  addressTakenBy,
  openSuggestions,
  isBarred,
  now,
}: CheckContext): PublishCheck[] {
  const checks: PublishCheck[] = [];
  const need = (isFine: boolean, check: PublishCheck) => {
    if (!isFine) checks.push(check);
  };
  need(story.headline !== "", { field: "headline", reason: "empty" });
  need(story.headline.length <= storyLimits.headline, {
    field: "headline",
    reason: "too_long",
    detail: { most: storyLimits.headline, now: story.headline.length },
  });
  need(story.words > 0, { field: "body", reason: "empty" });
  need(openSuggestions === 0, {
    field: "suggestions",
    reason: "open_suggestions",
    detail: { now: openSuggestions },
  });
  need(story.section !== null, { field: "section", reason: "empty" });
  need(story.slug !== "", { field: "slug", reason: "empty" });
  need(addressTakenBy === null, {
    field: "slug",
    reason: "slug_taken",
    detail: { headline: addressTakenBy ?? "" },
  });
  need(story.bylines.length > 0 || story.source !== null, { field: "byline", reason: "no_byline_or_source" });
  need(unknownPlace === "", { field: "dateline", reason: "place_unknown", detail: { place: unknownPlace } });
  need(story.dateline === null || story.dateline.date !== null || story.language === "ko", {
    field: "dateline",
    reason: "no_date",
  });
  need(new Date(story.shownAt) <= now, { field: "stamp", reason: "in_the_future" });
  need(!isBarred, { field: "notForPublication", reason: "not_for_publication" });
  return checks;
}
