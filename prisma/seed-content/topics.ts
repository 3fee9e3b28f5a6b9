export interface SeedTopic {
  key: string;
  slug: string;
  name: string;
  language: "en" | "ko";
  description: string;
}

export const seedTopics: SeedTopic[] = [
  {
    key: "sea",
    slug: "the-sea",
    name: "The sea",
    language: "en",
    description: "Fishing, shipping and what the water does to the coast.",
  },
  {
    key: "islands",
    slug: "islands",
    name: "Islands",
    language: "en",
    description: "Life where the ferry decides the day.",
  },
  {
    key: "trains",
    slug: "trains",
    name: "Trains and stations",
    language: "en",
    description: "The railway, its timetables and the people who keep them.",
  },
  {
    key: "streets",
    slug: "streets",
    name: "Streets",
    language: "en",
    description: "Footpaths, benches, buses: how a place is walked and sat in.",
  },
  { key: "craft", slug: "craft", name: "Craft", language: "en", description: "Work that is done by hand." },
  {
    key: "small-business",
    slug: "small-business",
    name: "Small business",
    language: "en",
    description: "Shops and workshops, and how they get by.",
  },
  { key: "food", slug: "food", name: "Food", language: "en", description: "" },
  { key: "climate", slug: "climate", name: "Climate", language: "en", description: "" },
  { key: "wildlife", slug: "wildlife", name: "Wildlife", language: "en", description: "" },
  { key: "language", slug: "language", name: "Language", language: "en", description: "" },
  {
    key: "섬",
    slug: "섬마을",
    name: "섬마을",
    language: "ko",
    description: "뱃길이 하루를 정하는 곳의 이야기.",
  },
  { key: "시장", slug: "전통시장", name: "전통시장", language: "ko", description: "" },
  {
    key: "동네",
    slug: "동네",
    name: "동네",
    language: "ko",
    description: "골목과 횡단보도, 그 길을 걷는 사람들.",
  },
  { key: "한글", slug: "한글", name: "한글", language: "ko", description: "" },
  { key: "바다", slug: "바다", name: "바다", language: "ko", description: "" },
];

/** What each story is about, the most important first; by the keys of stories and topics. */
export const seedStoryTopics: Record<string, string[]> = {
  "truck-waits": ["sea"],
  "noodle-makers": ["food", "small-business"],
  "umbrella-repairs": ["craft", "small-business"],
  "rooftop-honey": ["food", "small-business"],
  "night-train-play": ["trains"],
  "radio-recipes": ["food"],
  "puppet-loan": ["craft"],
  "type-foundry": ["craft", "language"],
  "night-buses": ["streets"],
  "bench-map": ["streets"],
  "school-kitchens": ["islands", "food"],
  "editorial-footpaths": ["streets"],
  "comma-letter": ["language"],
  "boat-sensors": ["sea", "climate"],
  "crane-camera": ["wildlife"],
  "salt-glass": ["sea", "climate"],
  "ghost-nets": ["sea", "wildlife"],
  "ulleung-ferry": ["islands", "sea"],
  "lisbon-violin": ["streets"],
  "tide-gauges": ["sea", "climate", "islands"],
  "electric-tugs": ["sea", "climate"],
  "seed-swap": ["climate"],
  "paris-clockmakers": ["trains", "craft"],
  "kushiro-bakery": ["trains", "food", "small-business"],
  "amman-mosaic": ["craft"],
  "medicine-boat": ["섬", "바다"],
  "pedestrian-signal-brief": ["동네", "시장"],
  "flood-school": ["동네"],
  "london-hangul-school": ["한글"],
  "market-fridge": ["시장"],
  "tidal-flat-clams": ["바다"],
  "seoul-sign-painter": ["동네", "한글"],
};
