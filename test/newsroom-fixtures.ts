import { randomUUID } from "node:crypto";
import { Slice } from "@tiptap/pm/model";
import { ReplaceStep, type Step } from "@tiptap/pm/transform";
import type { Role, UserActor } from "#newsroom/actor.ts";
import { acceptSteps } from "#newsroom/stories/accept-steps.ts";
import { changeField } from "#newsroom/stories/change-field.ts";
import { createStory } from "#newsroom/stories/create-story.ts";
import { parseDocument } from "#newsroom/stories/document-store.ts";
import type { SavedName } from "#newsroom/stories/planning-input.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { disconnectAll } from "#platform/db/connect.ts";
import { writer } from "#platform/db/writer.ts";
import type { Outcome } from "#platform/outcome.ts";
import { openSession } from "#platform/session.ts";
import { hashToken } from "#platform/token.ts";
import type { DocumentJson } from "#site/body/document.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { openTestDatabase } from "./database.ts";

export const noon = new Date("2026-03-11T03:00:00Z");

/** A fresh database with the house lists of a tiny paper, and its clients pointed at. */
export async function openTestPaper() {
  const database = await openTestDatabase();
  process.env.STET_WRITER_URL = database.writerUrl;
  process.env.STET_READER_URL = database.readerUrl;
  process.env.STET_SECRET ??= "a secret for tests only";
  const db = writer();
  await db.paper.create({
    data: {
      id: 1,
      name: "The Test",
      tagline: "",
      publisher: "Test Press",
      language: "en",
      timeZone: "Asia/Seoul",
    },
  });
  const section = await db.section.create({
    data: { slug: "nation", name: "Nation", nameKo: "사회", position: 0 },
    select: { id: true },
  });
  const source = await db.source.create({
    data: { name: "Yonhap", creditLine: "Yonhap", aliases: ["연합뉴스"], kind: "agency" },
    select: { id: true },
  });
  const place = await db.place.create({
    data: { name: "Paris", nameKo: "파리", country: "FR", timeZone: "Europe/Paris", standsAlone: true },
    select: { id: true },
  });
  return {
    ...database,
    sectionId: section.id,
    sourceId: source.id,
    placeId: place.id,
    close: async () => {
      await disconnectAll();
      await database.close();
    },
  };
}

export async function addUser(role: Role, name: string = role): Promise<UserActor> {
  const user = await writer().user.create({
    data: { email: `${randomUUID()}@test.example`, name, role, passwordHash: "not a hash" },
    select: { id: true },
  });
  return enterAgain({ kind: "user", userId: user.id, name, role, sessionIdHash: "" });
}

/** The same person in a new session, confirmed for as long as a test cares. */
export async function enterAgain(actor: UserActor): Promise<UserActor> {
  const session = { userId: actor.userId, address: "", browser: "" };
  const sessionIdHash = hashToken(await openSession(session, noon));
  await writer().signInSession.update({
    where: { idHash: sessionIdHash },
    data: { confirmedAt: new Date("2100-01-01T00:00:00Z") },
    select: { idHash: true },
  });
  return { ...actor, sessionIdHash };
}

export function documentOf(headline: string, ...paragraphs: string[]): DocumentJson {
  const text = (value: string) => (value === "" ? {} : { content: [{ type: "text" as const, text: value }] });
  return {
    type: "doc",
    content: [
      { type: "headline", ...text(headline) },
      { type: "standfirst" },
      ...(paragraphs.length > 0 ? paragraphs : [""]).map((paragraph) => ({
        type: "paragraph" as const,
        ...text(paragraph),
      })),
    ],
  };
}

/** A batch that turns the stored document into another one. */
export async function batchTo(actor: UserActor, storyId: string, json: DocumentJson) {
  const view = await readStory(actor, storyId);
  if (!view) throw new Error("no such story");
  const before = parseDocument(view.document);
  const after = parseDocument(json);
  const step: Step = new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0));
  return {
    storyId,
    baseVersion: view.version,
    opId: randomUUID(),
    clientId: "test",
    steps: [step.toJSON()],
    docHash: hashDocument(after),
  };
}

export async function startStory(actor: UserActor, json: DocumentJson): Promise<string> {
  const { storyId } = must(await createStory(actor, { language: "en" }, noon));
  must(await acceptSteps(actor, await batchTo(actor, storyId, json), noon));
  return storyId;
}

export async function setField(actor: UserActor, storyId: string, field: SavedName, value: unknown) {
  const view = await readStory(actor, storyId);
  const change = { storyId, field, baseSeq: view?.fields[field].seq ?? 0, opId: randomUUID(), value };
  return changeField(actor, change, noon);
}

export function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.done) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
}

export function reasons(outcome: Outcome<unknown>): string[] {
  return outcome.done ? [] : outcome.refusals.map(({ reason }) => reason);
}
