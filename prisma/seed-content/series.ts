/** A run of stories of the demo paper; `parts` by the stories' keys, in order. */
export const seedSeries = {
  slug: "between-stations",
  title: "Between stations",
  titleKo: "역과 역 사이",
  description:
    "Three places where a timetable decides what people do, and what they do with the minutes between.",
  descriptionKo: "시간표가 하루를 정하는 세 곳, 그 사이의 몇 분.",
  parts: ["paris-clockmakers", "kushiro-bakery", "night-train-play"],
};

/** What stands over the headline of a story, by the story's key; over most nothing does. */
export const seedKickers: Record<string, string> = {
  "archery-final": "Archery",
  "editorial-footpaths": "Editorial",
  "comma-letter": "Letter",
  "type-foundry": "Long read",
  "ghost-nets": "Ghost nets",
  "medicine-boat": "섬 의료",
  "medicine-boat-english": "Island health",
};
