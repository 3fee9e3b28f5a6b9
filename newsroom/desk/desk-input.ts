import type { WorkflowState } from "../stories/workflow.ts";

// Without the library that checks schemas: the list's page in the browser reads and writes addresses as well.

/** The states in the order of a story's day. */
export const deskStates = {
  pitch: true,
  assigned: true,
  writing: true,
  desk_edit: true,
  copy_edit: true,
  legal: true,
  ready: true,
  scheduled: true,
  live: true,
  held: true,
  sent_back: true,
  spiked: true,
} satisfies Record<WorkflowState, true>;

export const deskFlags = ["legal", "sensitive", "picture", "not-for-publication"] as const;
export type DeskFlag = (typeof deskFlags)[number];

/** What a story has or is besides its state; `changes`: the draft differs from what readers see. */
export const deskTraits = ["live", "changes", "embargo"] as const;
export type DeskTrait = (typeof deskTraits)[number];

export const deskSorts = ["changed", "deadline", "priority", "headline"] as const;
export type DeskSort = (typeof deskSorts)[number];

/** What is asked of the desk, as its address says it. */
export interface DeskQuestion {
  /** Words of headline, byline, slugline or text; empty for all stories. */
  search: string;
  /** `open`: everything that is neither live nor spiked. */
  state: WorkflowState | "open" | null;
  /** A section's slug. */
  section: string | null;
  /** `me`: assigned to, begun by or under the byline of whoever asks; `waiting`: waiting for them; `desk`: with the desk of a section they work at; or an account's id. */
  person: "me" | "waiting" | "desk" | "nobody" | (string & {}) | null;
  /** The slug of a section whose desk has the story. */
  desk: string | null;
  due: "overdue" | "today" | null;
  /** This urgent or more. */
  priority: number | null;
  /** Part of the slugline. */
  slugline: string;
  /** Part of a topic's name. */
  topic: string;
  flags: DeskFlag[];
  traits: DeskTrait[];
  /** A source's id. */
  source: string | null;
  language: "en" | "ko" | null;
  /** The account that changed it last. */
  changedBy: string | null;
  sort: DeskSort;
}

export const everything: DeskQuestion = {
  search: "",
  state: null,
  section: null,
  person: null,
  desk: null,
  due: null,
  priority: null,
  slugline: "",
  topic: "",
  flags: [],
  traits: [],
  source: null,
  language: null,
  changedBy: null,
  sort: "changed",
};

const deskPersons = ["me", "waiting", "desk", "nobody"] as const;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function isDeskState(word: string): word is WorkflowState {
  return Object.hasOwn(deskStates, word);
}

/** What an address asks for. What makes no sense is left out, so that no address is an error. */
export function readDeskQuestion(query: URLSearchParams): DeskQuestion {
  const text = (name: string) => query.get(name) ?? "";
  const slug = (name: string) => (/^[\p{L}\p{N}-]{1,100}$/u.test(text(name)) ? text(name) : null);
  const id = (name: string) => (UUID.test(text(name)) ? text(name) : null);
  const state = text("state");
  const person = text("for");
  const sort = deskSorts.find((name) => name === text("sort")) ?? "changed";
  return {
    search: text("q").toWellFormed().trim().slice(0, 200),
    // What was due long ago and has long been published is nobody's next deadline.
    state: isDeskState(state) ? state : state === "open" || sort === "deadline" ? "open" : null,
    section: slug("section"),
    person: deskPersons.find((word) => word === person) ?? id("for"),
    desk: slug("desk"),
    due: text("due") === "overdue" ? "overdue" : text("due") === "today" ? "today" : null,
    priority: /^[1-7]$/.test(text("priority")) ? Number(text("priority")) : null,
    slugline: text("slugline").toWellFormed().trim().slice(0, 100),
    topic: text("topic").toWellFormed().trim().slice(0, 100),
    flags: deskFlags.filter((flag) => query.getAll("flag").includes(flag)),
    traits: deskTraits.filter((trait) => query.getAll("has").includes(trait)),
    source: id("source"),
    language: text("lang") === "en" ? "en" : text("lang") === "ko" ? "ko" : null,
    changedBy: id("by"),
    sort,
  };
}

/** The address that asks for it; what is not asked for is not in it. */
export function writeDeskQuestion(question: DeskQuestion): URLSearchParams {
  const { search, state, section, person, desk, due, priority, slugline } = question;
  const entries: [string, string | number | null][] = [
    ["q", search],
    ["state", state],
    ["section", section],
    ["for", person],
    ["desk", desk],
    ["due", due],
    ["priority", priority],
    ["slugline", slugline],
    ["topic", question.topic],
    ...question.flags.map((flag): [string, string] => ["flag", flag]),
    ...question.traits.map((trait): [string, string] => ["has", trait]),
    ["source", question.source],
    ["lang", question.language],
    ["by", question.changedBy],
    ["sort", question.sort === "changed" ? null : question.sort],
  ];
  const query = new URLSearchParams();
  for (const [name, value] of entries) if (value !== null && value !== "") query.append(name, String(value));
  return query;
}

/** The views that everybody has. */
export const builtInViews: { key: string; name: string; question: DeskQuestion }[] = [
  { key: "all", name: "All stories", question: everything },
  { key: "open", name: "In the works", question: { ...everything, state: "open" } },
  { key: "mine", name: "Mine", question: { ...everything, person: "me" } },
  { key: "waiting", name: "Waiting for me", question: { ...everything, person: "waiting" } },
  {
    key: "overdue",
    name: "Overdue",
    question: { ...everything, state: "open", due: "overdue", sort: "deadline" },
  },
  { key: "desk", name: "My desk", question: { ...everything, state: "open", person: "desk" } },
];
