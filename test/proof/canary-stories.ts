import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { UserActor } from "#newsroom/actor.ts";
import { setEmbargo } from "#newsroom/schedule/set-embargo.ts";
import { publishStory } from "#newsroom/stories/publish-story.ts";
import { readStory } from "#newsroom/stories/story-reads.ts";
import { writer } from "#platform/db/writer.ts";
import type { Outcome } from "#platform/outcome.ts";
import { draftStory, publishDraft, rewriteStory, unpublishDraft } from "../../e2e/back-door.ts";
import type { CanaryLedger } from "./canary-ledger.ts";
import type { Dice } from "./dice.ts";

const ANSWERS_AN_ACT = 160;
const FAR_AHEAD = { local: "2199-01-01T06:00", zone: "Asia/Seoul", offset: null };

/** A story that is written, published, held back, scheduled and taken down again and again, as chance has it. */
export class CanaryStory {
  readonly id: string;
  readonly path: string;
  readonly #editor: UserActor;
  readonly #ledger: CanaryLedger;
  readonly #slug: string;
  #draft: string;
  #live: string | null = null;
  #embargo: string | null = null;
  acts = 0;

  private constructor(
    editor: UserActor,
    ledger: CanaryLedger,
    made: { id: string; slug: string; draft: string },
  ) {
    this.#editor = editor;
    this.#ledger = ledger;
    this.id = made.id;
    this.#slug = made.slug;
    this.#draft = made.draft;
    this.path = `/nation/${made.slug}`;
  }

  static async make(editor: UserActor, ledger: CanaryLedger): Promise<CanaryStory> {
    const [slug, draft] = [`bulletin-${randomUUID()}`, ledger.hatch()];
    const id = await draftStory(editor, { ...textWith(draft), section: "nation", slug });
    return new CanaryStory(editor, ledger, { id, slug, draft });
  }

  /** Goes on until the signal, an act for so many answers on average, so that kept pages are among them. */
  async live(dice: Dice, asked: () => number, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await this.#next(dice);
      this.acts += 1;
      const next = asked() + dice.between(1, 2 * ANSWERS_AN_ACT);
      while (asked() < next && !signal.aborted) await pause(5);
    }
  }

  async #next(dice: Dice): Promise<void> {
    if (this.#embargo) return this.#lift(this.#embargo);
    if (this.#live && dice.chance(0.2)) return this.#takeDown();
    if (this.#live && dice.chance(0.15)) return this.#hold();
    if (dice.chance(0.15)) return this.#schedule();
    if (dice.chance(0.5)) return this.#write();
    return this.#publish();
  }

  async #write(): Promise<void> {
    this.#draft = this.#ledger.hatch();
    await rewriteStory(this.#editor, this.id, { ...textWith(this.#draft), slug: this.#slug });
  }

  async #publish(): Promise<void> {
    const [draft, before] = [this.#draft, this.#live];
    this.#ledger.goesOut(draft);
    await publishDraft(this.#editor, this.id, { kind: "silent" });
    if (before && before !== draft) this.#ledger.isGone(before);
    this.#live = draft;
  }

  async #takeDown(): Promise<void> {
    await unpublishDraft(this.#editor, this.id);
    this.#lose();
    this.#live = null;
  }

  /** Frozen now, to be seen in a hundred years; then the draft goes on. */
  async #schedule(): Promise<void> {
    await this.#write();
    const view = await readStory(this.#editor, this.id);
    const input = { storyId: this.id, version: view?.version ?? -1, change: { kind: "silent" } as const };
    must(await publishStory(this.#editor, { ...input, when: FAR_AHEAD }, new Date()));
    await this.#write();
  }

  async #hold(): Promise<void> {
    const input = { storyId: this.id, before: null, isConfirmed: true, opId: null };
    must(await setEmbargo(this.#editor, { ...input, until: FAR_AHEAD }, new Date()));
    this.#lose();
    const { embargoUntil } = await writer().story.findUniqueOrThrow({
      where: { id: this.id },
      select: { embargoUntil: true },
    });
    this.#embargo = embargoUntil?.toISOString() ?? null;
  }

  async #lift(before: string): Promise<void> {
    if (this.#live) this.#ledger.goesOut(this.#live);
    const input = { storyId: this.id, before, isConfirmed: true, opId: null };
    must(await setEmbargo(this.#editor, { ...input, until: null }, new Date()));
    this.#embargo = null;
  }

  #lose(): void {
    if (this.#live) this.#ledger.isGone(this.#live);
  }
}

function textWith(word: string) {
  return {
    headline: `Bulletin ${word}`,
    standfirst: `What the ${word} desk knows.`,
    body: [`The ${word} bulletin says more.`, `속보 ${word} 입니다.`],
    byline: `By ${word}`,
    fields: { credit: `Wire ${word}` },
  };
}

function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.done) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.refusals)}`);
}
