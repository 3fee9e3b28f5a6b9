/** What the desk has planned for a story, by the seed's keys. */
export interface SeedPlan {
  /** Key of a staff member, or of a section whose desk has it. */
  assignee?: string;
  desk?: string;
  /** Hours from the seeding moment; less than nothing is overdue. */
  dueIn?: number;
  /** IPTC's urgency. */
  priority?: number;
  slugline?: string;
  flags?: ("needsLegal" | "isSensitive" | "needsPicture" | "notForPublication")[];
  note?: string;
}

/** An idea that nobody has written yet. */
export interface SeedPitch extends SeedPlan {
  /** The story's id: an idea is there once, however often the seed is run. */
  id: string;
  idea: string;
  language: "en" | "ko";
  section: string;
  /** Key of the staff member who had it. */
  by: string;
  hoursAgo: number;
}

export const seedPlans: Record<string, SeedPlan> = {
  "bench-map": {
    assignee: "reporter",
    dueIn: 5,
    priority: 3,
    slugline: "bench-map",
    flags: ["needsPicture"],
    note: "The volunteers meet again on Saturday at the city library. Ask for the map’s raw list.",
  },
  "old-postbox": { assignee: "reporter", dueIn: 26, slugline: "slow-postbox" },
  "umbrella-repairs": { assignee: "business", dueIn: -1, priority: 2, slugline: "umbrellas" },
  "flood-school": {
    assignee: "reporter",
    dueIn: 2,
    priority: 3,
    slugline: "rain-map",
    flags: ["isSensitive", "needsPicture"],
    note: "Children are named: parents’ consent is with the desk.",
  },
  "puppet-loan": { assignee: "culture", dueIn: 20, slugline: "puppets" },
  "amman-mosaic": { assignee: "diplomacy", dueIn: 3, slugline: "mosaic", flags: ["needsPicture"] },
  "salt-glass": { priority: 3, slugline: "salt-glass", dueIn: 1 },
  "school-kitchens": {
    slugline: "school-kitchen",
    flags: ["needsLegal", "notForPublication"],
    note: "Held until the supplier has answered. Lawyers want to see the answer.",
  },
};

export const seedPitches: SeedPitch[] = [
  {
    id: "01935c00-7a10-7000-8000-000000000001",
    idea: "Why the night bus to the hospital was cut, and who still waits for it",
    language: "en",
    section: "nation",
    by: "reporter",
    hoursAgo: 4,
    slugline: "night-bus",
  },
  {
    id: "01935c00-7a10-7000-8000-000000000002",
    idea: "동네 목욕탕이 밤에는 도서관이 된다",
    language: "ko",
    section: "culture",
    by: "culture",
    hoursAgo: 20,
    desk: "culture",
    dueIn: 70,
    flags: ["needsPicture"],
  },
  {
    id: "01935c00-7a10-7000-8000-000000000003",
    idea: "The ball boys of the second division, forty years on",
    language: "en",
    section: "sport",
    by: "night-editor",
    hoursAgo: 9,
    assignee: "sport",
    dueIn: 48,
    priority: 8,
    slugline: "ball-boys",
    note: "Start with the club’s own photo album.",
  },
];
