import type { SeedStory } from "./seed-shapes.ts";
import { englishBusinessStories } from "./stories-en-business.ts";
import { englishCultureStories } from "./stories-en-culture.ts";
import { englishFeatureStories } from "./stories-en-feature.ts";
import { englishNationStories } from "./stories-en-nation.ts";
import { englishOpinionStories } from "./stories-en-opinion.ts";
import { englishScienceStories } from "./stories-en-science.ts";
import { englishSportStories } from "./stories-en-sport.ts";
import { englishWireStories } from "./stories-en-wire.ts";
import { englishWorldStories } from "./stories-en-world.ts";
import { koreanFeatureStories } from "./stories-ko-feature.ts";
import { koreanNationStories } from "./stories-ko-nation.ts";
import { koreanPagesStories } from "./stories-ko-pages.ts";

export const seedStories: SeedStory[] = [
  ...englishWireStories,
  ...englishNationStories,
  ...englishWorldStories,
  ...englishBusinessStories,
  ...englishCultureStories,
  ...englishFeatureStories,
  ...englishScienceStories,
  ...englishSportStories,
  ...englishOpinionStories,
  ...koreanNationStories,
  ...koreanFeatureStories,
  ...koreanPagesStories,
];
