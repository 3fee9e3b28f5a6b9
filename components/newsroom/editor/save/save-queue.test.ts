import type { Node } from "@tiptap/pm/model";
import { TextSelection } from "@tiptap/pm/state";
import { getVersion } from "prosemirror-collab";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { documentSchema } from "#site/body/document-schema.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import { MemoryAuthority } from "./memory-authority.ts";
import { SaveQueue } from "./save-queue.ts";
import type { SaveState } from "./save-state.ts";
import type { StoryApi } from "./story-api.ts";
import { createHeadlessSurface, readText } from "./surface.ts";

type SendSteps = StoryApi["sendSteps"];

function makeStory(...paragraphs: string[]): Node {
  const paragraph = (text: string) => ({
    type: "paragraph",
    ...(text && { content: [{ type: "text", text }] }),
  });
  return documentSchema.nodeFromJSON({
    type: "doc",
    content: [{ type: "headline" }, { type: "standfirst" }, ...paragraphs.map(paragraph)],
  });
}

function openWriter(start: Node, sendSteps: SendSteps, clientId = "writer") {
  const surface = createHeadlessSurface(start, 0, clientId);
  const composing = { is: false };
  const states: SaveState["kind"][] = [];
  const rescued: string[] = [];
  const mismatches: string[] = [];
  const removed: string[] = [];
  const queue = new SaveQueue({
    surface: { ...surface, isComposing: () => composing.is },
    clientId,
    confirmed: start,
    api: { sendSteps },
    journal: async () => {},
    random: () => 0.5,
    events: {
      onState: (state) => states.push(state.kind),
      onRescued: (words) => rescued.push(words),
      onMismatch: (words) => mismatches.push(words),
    },
  });
  return {
    queue,
    states,
    rescued,
    mismatches,
    removed,
    read: () => surface.readState().doc,
    catchUp(authority: MemoryAuthority) {
      queue.receive(authority.since(getVersion(surface.readState())));
    },
    insert(text: string, position: number) {
      const transaction = surface.readState().tr.insertText(text, position);
      const caret = TextSelection.create(transaction.doc, position + text.length);
      surface.dispatch(transaction.setSelection(caret));
      queue.noteChange();
    },
    compose(isComposing: boolean) {
      composing.is = isComposing;
      if (!isComposing) queue.compositionEnded();
    },
    remove(from: number, to: number) {
      removed.push(surface.readState().doc.textBetween(from, to));
      surface.dispatch(surface.readState().tr.delete(from, to));
      queue.noteChange();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("saving", () => {
  it("says saved only when the server holds the same document", async () => {
    const start = makeStory("One.");
    const authority = new MemoryAuthority(start);
    const writer = openWriter(start, authority.sendSteps);
    writer.insert("Zero. ", 5);
    expect(writer.queue.state.kind).toBe("saving");
    await vi.advanceTimersByTimeAsync(600);
    expect(writer.queue.state.kind).toBe("saved");
    expect(authority.document.eq(writer.read())).toBe(true);
  });

  it("sends a batch without an answer again under the same operation id, and it counts once", async () => {
    const start = makeStory("One.");
    const authority = new MemoryAuthority(start);
    let answersLost = 3;
    const writer = openWriter(start, async (body, keepalive) => {
      const answer = await authority.sendSteps(body, keepalive);
      answersLost -= 1;
      return answersLost >= 0 ? { kind: "unreachable", waitMs: 0 } : answer;
    });
    writer.insert("Zero. ", 5);
    await vi.advanceTimersByTimeAsync(600);
    expect(writer.queue.state.kind).toBe("offline");
    writer.insert("More. ", 5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(new Set(authority.requests.slice(0, 4)).size).toBe(1);
    expect(writer.queue.state.kind).toBe("saved");
    expect(readText(authority.document)).toBe("More. Zero. One.");
  });

  it("moves over what somebody else wrote meanwhile and sends again", async () => {
    const start = makeStory("One.");
    const authority = new MemoryAuthority(start);
    const [ann, bo] = ["ann", "bo"].map((name) => openWriter(start, authority.sendSteps, name));
    ann?.insert("Ann. ", 5);
    bo?.insert(" Bo.", 9);
    await vi.advanceTimersByTimeAsync(3000);
    expect(readText(authority.document)).toBe("Ann. One. Bo.");
    expect(bo?.queue.state.kind).toBe("saved");
  });

  it("waits for the sign-in and then goes on with the same words", async () => {
    const start = makeStory("One.");
    const authority = new MemoryAuthority(start);
    let signedIn = false;
    const writer = openWriter(start, async (body, keepalive) =>
      signedIn ? authority.sendSteps(body, keepalive) : { kind: "signed_out" },
    );
    writer.insert("Zero. ", 5);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(writer.queue.state.kind).toBe("signed_out");
    signedIn = true;
    writer.queue.sendNow();
    await vi.advanceTimersByTimeAsync(10);
    expect(writer.queue.state.kind).toBe("saved");
  });

  it("keeps the words and says so when the server's hash is another", async () => {
    const start = makeStory("One.");
    const writer = openWriter(start, async () => ({
      kind: "done",
      value: { version: 1, docHash: "0".repeat(64) },
    }));
    writer.insert("Zero. ", 5);
    await vi.advanceTimersByTimeAsync(600);
    expect(writer.states).toEqual(["saving", "mismatch"]);
    expect(writer.mismatches).toEqual(["Zero. One."]);
  });

  it("offers back the words whose paragraph somebody deleted", async () => {
    const start = makeStory("One.", "Two.", "Three.");
    const authority = new MemoryAuthority(start);
    const [ann, bo] = ["ann", "bo"].map((name) => openWriter(start, authority.sendSteps, name));
    ann?.remove(10, 16);
    await vi.advanceTimersByTimeAsync(600);
    for (const [index, letter] of [..." and a half"].entries()) bo?.insert(letter, 14 + index);
    bo?.insert("Zero. ", 5);
    await vi.advanceTimersByTimeAsync(3000);
    expect(bo?.rescued).toEqual([" and a half"]);
    expect(readText(authority.document)).toBe("Zero. One.\nThree.");
  });

  it("offers what somebody had saved in a paragraph that the writer then deletes unseen", async () => {
    const start = makeStory("One.", "Two.", "Three.");
    const authority = new MemoryAuthority(start);
    const [ann, bo] = ["ann", "bo"].map((name) => openWriter(start, authority.sendSteps, name));
    bo?.insert(" and a half", 14);
    await vi.advanceTimersByTimeAsync(600);
    ann?.remove(10, 16);
    await vi.advanceTimersByTimeAsync(3000);
    expect(readText(authority.document)).toBe("One.\nThree.");
    expect(ann?.rescued).toEqual([" and a half"]);
    expect(ann?.removed).toEqual(["Two."]);
  });
});

describe("while a syllable is being composed", () => {
  async function openPair(...paragraphs: string[]) {
    const start = makeStory(...paragraphs);
    const authority = new MemoryAuthority(start);
    const ann = openWriter(start, authority.sendSteps, "ann");
    const bo = openWriter(start, authority.sendSteps, "bo");
    return { authority, ann, bo };
  }

  it("others' words in its paragraph wait for its end, and the writer's own are saved all the same", async () => {
    const { authority, ann, bo } = await openPair("하나.");
    ann.insert("둘. ", 5);
    await vi.advanceTimersByTimeAsync(600);
    bo.compose(true);
    bo.insert("ㅅ", 8);
    await vi.advanceTimersByTimeAsync(5000);
    expect(readText(bo.read())).toBe("하나.ㅅ");
    expect(readText(authority.document)).toBe("둘. 하나.ㅅ");
    expect(bo.queue.state.kind).toBe("saved");
    bo.insert("ㅔ", 9);
    await vi.advanceTimersByTimeAsync(5000);
    expect(readText(authority.document)).toBe("둘. 하나.ㅅㅔ");
    bo.compose(false);
    expect(readText(bo.read())).toBe("둘. 하나.ㅅㅔ");
    expect(bo.queue.version).toBe(authority.steps.length);
    expect(bo.queue.state.kind).toBe("saved");
  });

  it("others' words in other paragraphs are shown at once", async () => {
    const { authority, ann, bo } = await openPair("하나.", "셋.");
    ann.insert("넷. ", 10);
    await vi.advanceTimersByTimeAsync(600);
    bo.compose(true);
    bo.insert("ㅅ", 8);
    await vi.advanceTimersByTimeAsync(3000);
    expect(readText(bo.read())).toBe("하나.ㅅ\n넷. 셋.");
    expect(authority.document.eq(bo.read())).toBe(true);
  });

  it("words whose paragraph somebody deletes stay on the screen until its end and are then offered back whole", async () => {
    const { authority, ann, bo } = await openPair("하나.", "셋.");
    ann.remove(4, 9);
    await vi.advanceTimersByTimeAsync(600);
    bo.compose(true);
    bo.insert("ㅅ", 8);
    await vi.advanceTimersByTimeAsync(3000);
    expect(readText(bo.read())).toBe("하나.ㅅ\n셋.");
    expect(bo.queue.state.kind).toBe("saving");
    expect(bo.queue.hasUnsent).toBe(true);
    // What the server has is known, although the screen cannot show it yet: nothing has come apart.
    expect(bo.queue.checkHash(hashDocument(authority.document))).toBe(true);
    bo.insert("ㅔ", 9);
    await vi.advanceTimersByTimeAsync(3000);
    expect(bo.rescued).toEqual([]);
    bo.compose(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(bo.rescued).toEqual(["ㅅㅔ"]);
    expect(readText(bo.read())).toBe("셋.");
    expect(bo.queue.state.kind).toBe("saved");
    expect(authority.document.eq(bo.read())).toBe(true);
  });
});

/** A seeded generator of numbers, so that a failing run can be run again. Source: mulberry32 (public domain). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("three writers, open syllables and a bad network", () => {
  it.each(Array.from({ length: 25 }, (_, seed) => seed))("lose no character (seed %i)", async (seed) => {
    const random = seeded(seed);
    const start = makeStory("Alpha beta.", "Gamma delta.", "Epsilon.");
    const authority = new MemoryAuthority(start);
    const badNetwork: SendSteps = async (body, keepalive) => {
      const luck = random();
      if (luck < 0.2) return { kind: "unreachable", waitMs: 0 };
      const answer = await authority.sendSteps(body, keepalive);
      return luck < 0.4 ? { kind: "unreachable", waitMs: 0 } : answer;
    };
    const writers = ["ann", "bo", "cho"].map((name) => openWriter(start, badNetwork, name));
    let typed = 0;
    for (let turn = 0; turn < 150; turn += 1) {
      const writer = writers[Math.floor(random() * writers.length)];
      if (!writer) throw new Error("no writer");
      const document = writer.read();
      const blocks: [number, number][] = [];
      document.forEach((node, offset) => {
        blocks.push([offset, offset + node.nodeSize]);
      });
      const [from, to] = blocks[2 + Math.floor(random() * (blocks.length - 2))] ?? [4, 6];
      const inside = from + 1 + Math.floor(random() * (to - from - 1));
      const luck = random();
      if (luck < 0.08 && blocks.length > 4) writer.remove(from, to);
      else if (luck < 0.15 && inside + 2 < to) writer.remove(inside, inside + 2);
      else if (luck < 0.35) writer.compose(random() < 0.6);
      else {
        typed += 1;
        writer.insert(String.fromCharCode(0x4e00 + typed), inside);
      }
      await vi.advanceTimersByTimeAsync(random() * 400);
    }
    for (const writer of writers) writer.compose(false);
    await vi.advanceTimersByTimeAsync(600_000);
    for (const writer of writers) {
      expect(writer.queue.state.kind).toBe("saved");
      expect(writer.mismatches).toEqual([]);
      writer.catchUp(authority);
      expect(writer.read().toJSON()).toEqual(authority.document.toJSON());
    }
    // Deliberate is only what its deleter had seen; the rest must be in the story or be offered back.
    const removedOrOffered = writers.flatMap((writer) => [...writer.removed, ...writer.rescued]).join("");
    const everything = readText(authority.document) + removedOrOffered;
    const lost = Array.from({ length: typed }, (_, index) => String.fromCharCode(0x4e00 + index + 1)).filter(
      (character) => !everything.includes(character),
    );
    expect(lost).toEqual([]);
  });
});
