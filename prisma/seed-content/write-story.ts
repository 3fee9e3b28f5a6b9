import { randomUUID } from "node:crypto";
import { Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import type { UserActor } from "#newsroom/actor.ts";
import type { ChangeInput } from "#newsroom/corrections/change-input.ts";
import { acceptSteps } from "#newsroom/stories/accept-steps.ts";
import { changeField } from "#newsroom/stories/change-field.ts";
import { createStory } from "#newsroom/stories/create-story.ts";
import { parseDocument } from "#newsroom/stories/document-store.ts";
import { moveStory } from "#newsroom/stories/move-story.ts";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import type { FieldName } from "#newsroom/stories/story-input.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { unpublishStory } from "#newsroom/stories/unpublish-story.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import type { Outcome } from "#platform/outcome.ts";
import type { DocumentJson } from "#site/body/document.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { buildDocument, withErrors } from "./build-document.ts";
import { seedPaper } from "./paper.ts";
import { placedOf, seedLeads, withPictures } from "./place-pictures.ts";
import { seedPlans } from "./planning.ts";
import type { SeedStory } from "./seed-shapes.ts";
import { seedKickers } from "./series.ts";
import { seedStoryTopics } from "./topics.ts";
import { type PlanHands, writePlan } from "./write-plan.ts";

/** Ids of what the stories refer to, by the seed's keys. */
export interface SeedIds {
  sections: Map<string, string>;
  sources: Map<string, string>;
  places: Map<string, string>;
  people: Map<string, string>;
  topics: Map<string, string>;
  /** Assets by the key of their picture. */
  pictures: Map<string, string>;
}

export interface SeedHands {
  writer: UserActor;
  editor: UserActor;
  ids: SeedIds;
  now: Date;
  hands: PlanHands["hands"];
}

const HOUR = 3_600_000;
const MINUTE = 60_000;
const DAY = 24 * HOUR;

/** The moves that lead to each state the way a desk would. */
const way: Record<Exclude<SeedStory["state"], "live" | "unpublished">, WorkflowState[]> = {
  writing: [],
  desk_edit: ["desk_edit"],
  copy_edit: ["desk_edit", "copy_edit"],
  ready: ["desk_edit", "ready"],
  held: ["desk_edit", "held"],
  sent_back: ["desk_edit", "sent_back"],
  spiked: ["desk_edit", "spiked"],
};

/** Writes one story of the demo paper through the same acts the newsroom uses, each at its own past moment. */
export async function writeStory(
  story: SeedStory,
  { writer, editor, ids, now, hands }: SeedHands,
): Promise<void> {
  const shown = new Date(
    now.getTime() - story.shownAgo.hours * HOUR - (story.shownAgo.minutes ?? 0) * MINUTE,
  );
  const written = new Date(shown.getTime() - 40 * MINUTE);
  const { storyId } = must(await createStory(writer, { language: story.language }, written));
  const plan = seedPlans[story.key];
  if (plan) await writePlan(storyId, plan, written, { hands, editor, sections: ids.sections, now });
  const isUpdated = story.updatedAgo !== undefined;
  await replaceDocument(
    writer,
    storyId,
    withErrors(
      withPictures(buildDocument(story, story.blocks.length - (isUpdated ? 1 : 0)), story.key, ids.pictures),
      story.corrected?.errors ?? [],
    ),
    written,
  );
  for (const [field, value] of fieldsOf(story, ids, now)) {
    const change = { storyId, field, baseSeq: 0, opId: randomUUID(), value };
    must(await changeField(writer, change, new Date(written.getTime() + 10 * MINUTE)));
  }
  if (story.state !== "live" && story.state !== "unpublished") {
    for (const to of way[story.state]) {
      const mover = to === "desk_edit" ? writer : editor;
      must(await moveStory(mover, { storyId, to: movable(to), note: "" }, shown));
    }
    return;
  }
  must(
    await moveStory(writer, { storyId, to: "desk_edit", note: "" }, new Date(shown.getTime() - 20 * MINUTE)),
  );
  await publish(editor, storyId, shown);
  if (story.updatedAgo) {
    const updated = new Date(now.getTime() - story.updatedAgo.hours * HOUR);
    await replaceDocument(
      editor,
      storyId,
      withPictures(buildDocument(story), story.key, ids.pictures),
      updated,
    );
    await publish(editor, storyId, updated);
  }
  if (story.corrected) {
    const { hoursAgo, kind, text } = story.corrected;
    const corrected = new Date(now.getTime() - hoursAgo * HOUR);
    await replaceDocument(
      editor,
      storyId,
      withPictures(buildDocument(story), story.key, ids.pictures),
      corrected,
    );
    await publish(editor, storyId, corrected, { kind, text });
  }
  if (story.state === "unpublished") must(await unpublishStory(editor, { storyId }, now));
}

function fieldsOf(story: SeedStory, ids: SeedIds, now: Date): [FieldName, unknown][] {
  const { dateline } = story;
  const inSeoul = new Intl.DateTimeFormat("en-CA", { timeZone: seedPaper.timeZone });
  const day = (daysAgo: number) => inSeoul.format(now.getTime() - daysAgo * DAY);
  return [
    ["section", idOf(ids.sections, story.section)],
    ["topics", (seedStoryTopics[story.key] ?? []).map((topic) => idOf(ids.topics, topic))],
    ["kicker", seedKickers[story.key] ?? ""],
    ["source", idOf(ids.sources, story.source)],
    [
      "byline",
      story.bylines.map(({ person, freeText, role }) => ({
        personId: person ? idOf(ids.people, person) : null,
        newPerson: null,
        freeText: freeText ?? "",
        role,
      })),
    ],
    ...(dateline
      ? [
          ["dateline", datelineOf(idOf(ids.places, dateline.place), day(dateline.daysAgo))] satisfies [
            FieldName,
            unknown,
          ],
        ]
      : []),
    ...leadOf(story.key, ids.pictures),
    // Last, because a story that has its slug is known to be whole (see seed.ts).
    ["slug", story.slug],
  ];
}

function leadOf(storyKey: string, pictures: Map<string, string>): [FieldName, unknown][] {
  const key = seedLeads[storyKey];
  return key === undefined ? [] : [["lead", placedOf(key, pictures)]];
}

function datelineOf(placeId: string, date: string) {
  return { placeId, placeText: "", date };
}

async function replaceDocument(actor: UserActor, storyId: string, json: DocumentJson, at: Date) {
  const view = await readStory(actor, storyId);
  if (!view) throw new Error(`story ${storyId} is gone`);
  const before = parseDocument(view.document);
  const after = parseDocument(json);
  const step: Step = new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0));
  const batch = {
    storyId,
    baseVersion: view.version,
    opId: randomUUID(),
    clientId: "seed",
    steps: [step.toJSON()],
    docHash: hashDocument(after),
  };
  must(await acceptSteps(actor, batch, at));
}

async function publish(editor: UserActor, storyId: string, at: Date, change?: ChangeInput) {
  const view = await readStory(editor, storyId);
  const asked = { storyId, version: view?.version ?? -1, ...(change ? { change } : {}) };
  must(await publishStory(editor, asked, at));
}

function movable(state: WorkflowState): Exclude<WorkflowState, "live" | "scheduled" | "assigned"> {
  if (state === "live" || state === "scheduled" || state === "assigned") {
    throw new Error(`no story is moved to ${state} by hand`);
  }
  return state;
}

function idOf(ids: Map<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`the seed names ${key}, which it does not define`);
  return id;
}

function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.done) return outcome.value;
  throw new Error(`the seed was refused: ${JSON.stringify(outcome.refusals)}`);
}
