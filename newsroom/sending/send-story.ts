import { writer } from "#platform/db/writer.ts";
import { done, type Outcome, refuse } from "#platform/outcome.ts";
import { queueMail } from "#platform/queue-mail.ts";
import { countTry } from "#platform/rate-limit.ts";
import { hashToken } from "#platform/token.ts";
import { storyPath } from "#site/body/public-path.ts";
import { readPaper } from "#site/paper/paper-reads.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { judgeForm } from "#site/send/send-form-store.ts";
import type { SendInput } from "#site/send/send-input.ts";
import { hashAddress, stopLink } from "#site/send/stop-link.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import { storyMail } from "./mail-copy.ts";

const HOUR = 3_600;
const PER_SENDER = { name: "send-story from", tries: 10, within: HOUR };
const PER_RECIPIENT = { name: "send-story to", tries: 5, within: 24 * HOUR };
/** So that the paper's own mail is never taken for a flood, whoever takes turns. */
const ALL_DAY = { name: "send-story all", tries: 1_000, within: 24 * HOUR };

export interface SendStoryInput extends SendInput {
  section: string;
  slug: string;
  /** As the form carried it. */
  issued: string;
  /** What only a program fills in. */
  trap: string;
  /** The sender's, as the server saw it. */
  clientAddress: string;
}

/**
 * Sends a live story to somebody for a reader: no actor, as anybody may, and so nothing in the mail but fixed words, the
 * story as readers have it, and a name. To whoever stopped such mail nothing goes, and nobody is told; nor is a program
 * that gives itself away. Its reads are the readers' own, so that nothing else can be sent.
 */
export async function sendStory(input: SendStoryInput, now: Date): Promise<Outcome<null>> {
  const { section, slug, name, from, to, issued } = input;
  const path = storyPath(section, slug);
  if (input.trap !== "") return done(null);
  const age = judgeForm(issued, path, now);
  if (age !== "good") return refuse({ field: null, reason: age });
  const answer = await readStoryAt(section, slug);
  if (answer?.kind !== "live") return refuse({ field: null, reason: "story_is_gone" });
  if ((await countTry(PER_SENDER, input.clientAddress)) > 0)
    return refuse({ field: null, reason: "too_many_sent" });
  for (const recipient of to) {
    if ((await countTry(PER_RECIPIENT, hashAddress(recipient))) > 0)
      return refuse({ field: "to", reason: "had_enough" });
  }
  if ((await countTry(ALL_DAY, "all")) > 0) return refuse({ field: null, reason: "too_many_today" });

  const paper = await readPaper();
  const { headline, standfirst, language } = answer.story;
  const address = publicAddress(path);
  await writer().$transaction(async (tx) => {
    const stops = await tx.mailStop.findMany({
      where: { addressHash: { in: to.map(hashAddress) } },
      select: { addressHash: true },
    });
    const stopped = new Set(stops.map(({ addressHash }) => addressHash));
    const mails = to
      .filter((recipient) => !stopped.has(hashAddress(recipient)))
      .map((recipient) => ({
        to: recipient,
        ...storyMail({
          ...{ name, from, paper: paper.name, headline, standfirst, language, address },
          stopAddress: publicAddress(stopLink(recipient)),
        }),
        kind: "send_story",
        // A double click sends once.
        onceKey: `send-story ${hashToken(`${issued} ${hashAddress(recipient)}`)}`,
      }));
    await queueMail(tx, mails, now);
  });
  return done(null);
}
