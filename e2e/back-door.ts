import { randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { Slice } from "@tiptap/pm/model";
import { ReplaceStep } from "@tiptap/pm/transform";
import { encode } from "next-auth/jwt";
import type { Role, UserActor } from "#newsroom/actor.ts";
import type { ChangeInput } from "#newsroom/corrections/change-input.ts";
import { createNote } from "#newsroom/notes/create-note.ts";
import { acceptSteps } from "#newsroom/stories/accept-steps.ts";
import { assignStory } from "#newsroom/stories/assign-story.ts";
import { changeField } from "#newsroom/stories/change-field.ts";
import { createStory } from "#newsroom/stories/create-story.ts";
import { parseDocument } from "#newsroom/stories/document-store.ts";
import type { MoveInput } from "#newsroom/stories/move-input.ts";
import { moveStory } from "#newsroom/stories/move-story.ts";
import { nameRevision } from "#newsroom/stories/name-revision.ts";
import type { SavedName } from "#newsroom/stories/planning-input.ts";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { unpublishStory } from "#newsroom/stories/unpublish-story.ts";
import { writer } from "#platform/db/writer.ts";
import type { Outcome } from "#platform/outcome.ts";
import { type Mail, queueMail } from "#platform/queue-mail.ts";
import { openSession, revokeAllSessions } from "#platform/session.ts";
import { hashToken } from "#platform/token.ts";
import type { BlockJson, DocumentJson } from "#site/body/document.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { flatText } from "#site/body/text-anchor.ts";
import { paperOwnerUrl, paperSecret } from "./running-paper.ts";

// Tests prepare their stories and people here, by the same acts as the newsroom, and go through the front door only
// for what they test.

const THIRTY_DAYS = 30 * 24 * 60 * 60;

/** Points the acts at the running paper's database; every way in calls it first. */
export function atThePaper() {
  process.env.STET_WRITER_URL = paperOwnerUrl();
}

/** A person of a role who exists for one test alone, so that no other test meets their sessions or their fate. */
export async function addStaff(role: Role, name = `Test ${role}`): Promise<UserActor & { email: string }> {
  atThePaper();
  const email = `${randomUUID()}@test.example`;
  const { id } = await writer().user.create({
    data: { email, name, role, passwordHash: "nobody signs in with this" },
    select: { id: true },
  });
  return { kind: "user", userId: id, name, role, sessionIdHash: "", email };
}

/** Opens a session for a person and gives the browser its cookie. */
export async function enter(context: BrowserContext, address: string, person: UserActor): Promise<void> {
  atThePaper();
  const sessionId = await openSession(
    { userId: person.userId, address: "192.0.2.7", browser: "Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0" },
    new Date(),
  );
  const value = await encode({
    token: { sub: person.userId, sessionId },
    secret: paperSecret(),
    maxAge: THIRTY_DAYS,
  });
  await context.addCookies([{ name: "stet.session", value, url: address, httpOnly: true, sameSite: "Lax" }]);
}

/** One of the accounts that a demo comes with: the only ones with a password. */
export async function findStaff(email: string): Promise<UserActor> {
  atThePaper();
  const { id, name, role } = await writer().user.findUniqueOrThrow({
    where: { email },
    select: { id: true, name: true, role: true },
  });
  return { kind: "user", userId: id, name, role, sessionIdHash: "" };
}

export async function endSessions(person: UserActor): Promise<void> {
  atThePaper();
  await revokeAllSessions(person.userId, new Date());
}

/** Makes an invitation of the kind that `npm start` prints for the first admin. */
export async function addInvitation(token: string, expiresAt: Date): Promise<void> {
  atThePaper();
  await writer().invitation.create({
    data: { tokenHash: hashToken(token), role: "admin", expiresAt },
    select: { id: true },
  });
}

/** Puts mail into the outbox, as an act would. */
export async function addMail(...mails: Mail[]): Promise<void> {
  atThePaper();
  await writer().$transaction((tx) => queueMail(tx, mails, new Date()));
}

export async function changeAccount(person: UserActor, change: { role?: Role; status?: "disabled" }) {
  atThePaper();
  await writer().user.update({ where: { id: person.userId }, data: change, select: { id: true } });
}

export interface Draft {
  headline: string;
  standfirst?: string;
  /** Paragraphs, or any block. */
  body?: (string | BlockJson)[];
  language?: "en" | "ko";
  /** A section's slug. */
  section?: string;
  slug?: string;
  /** Free text. */
  byline?: string;
  fields?: Partial<Record<SavedName, unknown>>;
}

/** A story with this text and these fields, ready to be opened. */
export async function draftStory(author: UserActor, draft: Draft): Promise<string> {
  atThePaper();
  const now = new Date();
  const { storyId } = must(await createStory(author, { language: draft.language ?? "en" }, now));
  await rewriteStory(author, storyId, draft);
  return storyId;
}

/** Replaces a story's text and sets the named fields. */
export async function rewriteStory(author: UserActor, storyId: string, draft: Draft): Promise<void> {
  atThePaper();
  const view = await readStory(author, storyId);
  if (!view) throw new Error("no such story");
  const before = parseDocument(view.document);
  const after = parseDocument(documentOf(draft));
  const step = new ReplaceStep(0, before.content.size, new Slice(after.content, 0, 0));
  const batch = { baseVersion: view.version, opId: randomUUID(), clientId: "back door" };
  must(
    await acceptSteps(
      author,
      { storyId, ...batch, steps: [step.toJSON()], docHash: hashDocument(after) },
      new Date(),
    ),
  );
  const fields: Partial<Record<SavedName, unknown>> = { ...draft.fields };
  if (draft.section !== undefined) fields.section = await sectionId(draft.section);
  if (draft.slug !== undefined) fields.slug = draft.slug;
  if (draft.byline !== undefined) {
    fields.byline = [{ personId: null, newPerson: null, freeText: draft.byline, role: "" }];
  }
  for (const [field, value] of Object.entries(fields) as [SavedName, unknown][]) {
    const change = { storyId, field, baseSeq: view.fields[field].seq, opId: randomUUID(), value };
    must(await changeField(author, change, new Date()));
  }
}

/** Names the story as it stands. */
export async function nameVersion(actor: UserActor, storyId: string, label: string): Promise<void> {
  atThePaper();
  must(await nameRevision(actor, { storyId, label }, new Date()));
}

/** Leaves a note on the first place where these words stand. */
export async function addNote(
  author: UserActor,
  storyId: string,
  quote: string,
  text: string,
): Promise<void> {
  atThePaper();
  const view = await readStory(author, storyId);
  if (!view) throw new Error("no such story");
  const document = parseDocument(view.document);
  const from = flatText(document, 0, document.content.size).indexOf(quote);
  const place = { version: view.version, from, to: from + quote.length, quote };
  const message = { id: randomUUID(), text, mentioned: [] };
  must(await createNote(author, { storyId, id: randomUUID(), ...place, message }, new Date()));
}

/** Publishes the draft as it stands; returns its path on the public site. */
export async function publishDraft(
  editor: UserActor,
  storyId: string,
  change: ChangeInput = { kind: "updated" },
): Promise<string> {
  atThePaper();
  const view = await readStory(editor, storyId);
  must(await publishStory(editor, { storyId, version: view?.version ?? -1, change }, new Date()));
  const after = await readStory(editor, storyId);
  if (!after?.live) throw new Error("the story is not live");
  await readersHear();
  return after.live.address;
}

/** Assigns a story to the desk of a section, by the section's slug. */
export async function giveToDesk(editor: UserActor, storyId: string, section: string): Promise<void> {
  atThePaper();
  const input = { to: { desk: await sectionId(section) }, note: "", was: null, opId: null };
  must(await assignStory(editor, { storyId, ...input }, new Date()));
}

/** Moves a story by hand, as somebody else at another desk might. */
export async function moveDraft(editor: UserActor, storyId: string, to: MoveInput["to"]): Promise<void> {
  atThePaper();
  must(await moveStory(editor, { storyId, to, note: "" }, new Date()));
}

export async function unpublishDraft(editor: UserActor, storyId: string): Promise<void> {
  atThePaper();
  must(await unpublishStory(editor, { storyId }, new Date()));
  await readersHear();
}

/**
 * Resolves when readers of the browser tests' server see whatever was committed here before. Word of it takes a moment
 * from this process to that one; an editor's own server waits for it before it answers. Elsewhere nothing is awaited.
 */
export async function readersHear(): Promise<void> {
  const port = process.env.STET_TEST_PORT;
  if (!port) return;
  const answer = await fetch(`http://localhost:${port}/api/v1/health`);
  const state = await answer.json();
  if (state.status !== "ok" || state.notices) throw new Error(`the server says ${JSON.stringify(state)}`);
}

export async function sectionId(slug: string): Promise<string> {
  atThePaper();
  return (await writer().section.findUniqueOrThrow({ where: { slug }, select: { id: true } })).id;
}

function documentOf({ headline, standfirst = "", body = [] }: Draft): DocumentJson {
  const text = (words: string) => (words === "" ? {} : { content: [{ type: "text" as const, text: words }] });
  const blocks = body.map(
    (block): BlockJson => (typeof block === "string" ? { type: "paragraph", ...text(block) } : block),
  );
  const [first = { type: "paragraph" as const }, ...rest] = blocks;
  return {
    type: "doc",
    content: [
      { type: "headline", ...text(headline) },
      { type: "standfirst", ...text(standfirst) },
      first,
      ...rest,
    ],
  };
}

function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.done) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
}
