import type { DeskFlag, DeskQuestion, DeskSort, DeskTrait } from "#newsroom/desk/desk-input.ts";
import type { DeskLists } from "#newsroom/desk/desk-view.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { workflowWords } from "../workflow-words.ts";

export const flagWords: Record<DeskFlag, string> = {
  "not-for-publication": "Not for publication",
  legal: "Needs legal",
  sensitive: "Sensitive",
  picture: "Needs a picture",
};

export const traitWords: Record<DeskTrait, string> = {
  live: "On the site",
  changes: "Unpublished changes",
  embargo: "Embargo",
};

export const sortWords: Record<DeskSort, string> = {
  changed: "Last changed",
  deadline: "Deadline",
  priority: "Priority",
  headline: "Headline",
};

export const dueWords = { overdue: "Overdue", today: "Due today" } as const;

export function stateWords(state: WorkflowState | "open" | null): string {
  if (state === null) return "All";
  return state === "open" ? "In the works" : workflowWords[state].name;
}

/** The filters that are on, each in words and with what the question is without it. State and order show elsewhere. */
export function filterWords(
  question: DeskQuestion,
  { sections, sources, people }: DeskLists,
): { words: string; without: DeskQuestion }[] {
  const { search, section, person, desk, due, priority, slugline, source, language, changedBy } = question;
  const sectionName = (slug: string) => sections.find((known) => known.slug === slug)?.name ?? slug;
  const personName = (id: string) => people.find((known) => known.id === id)?.name ?? "somebody who has left";
  const found: { words: string; without: DeskQuestion }[] = [];
  const add = (words: string, change: Partial<DeskQuestion>) =>
    found.push({ words, without: { ...question, ...change } });
  if (search) add(`“${search}”`, { search: "" });
  if (section) add(`Section: ${sectionName(section)}`, { section: null });
  if (person) add(personWords(person) ?? `Assigned to ${personName(person)}`, { person: null });
  if (desk) add(`${sectionName(desk)} desk`, { desk: null });
  if (due) add(dueWords[due], { due: null });
  if (priority) add(`Priority ${priority} or more urgent`, { priority: null });
  if (slugline) add(`Slugline: ${slugline}`, { slugline: "" });
  if (question.topic) add(`Topic: ${question.topic}`, { topic: "" });
  for (const flag of question.flags) {
    add(flagWords[flag], { flags: question.flags.filter((other) => other !== flag) });
  }
  for (const trait of question.traits) {
    add(traitWords[trait], { traits: question.traits.filter((other) => other !== trait) });
  }
  if (source) add(`Source: ${sources.find(({ id }) => id === source)?.name ?? "gone"}`, { source: null });
  if (language) add(language === "ko" ? "In Korean" : "In English", { language: null });
  if (changedBy) add(`Changed by ${personName(changedBy)}`, { changedBy: null });
  return found;
}

export function personWords(person: string): string | null {
  switch (person) {
    case "me":
      return "Mine";
    case "waiting":
      return "Waiting for me";
    case "desk":
      return "My desk";
    case "nobody":
      return "Not assigned";
    default:
      return null;
  }
}

/** A count as it is shown: nobody works off more than ninety-nine. */
export function countWords(count: number): string {
  return count > 99 ? "99+" : String(count);
}
