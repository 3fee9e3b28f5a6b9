import { setTimeout as pause } from "node:timers/promises";
import type { Fetch } from "#components/newsroom/editor/save/send-request.ts";
import { isAcceptedSteps, isFieldState, isRecord } from "#components/newsroom/editor/save/story-answers.ts";
import type { Dice } from "./dice.ts";
import type { AcknowledgedField, AcknowledgedSteps, ProofRecord } from "./proof-record.ts";

/** A browser's `fetch` at an address, with the cookie of somebody signed in. */
export function fetchAs(address: string, cookie: string): Fetch {
  return (path, init) =>
    fetch(`${address}${path}`, {
      ...init,
      headers: { ...init.headers, cookie: `stet.session=${cookie}` },
    });
}

/** Writes every acknowledgement into the record before the editor gets to see it. */
export function recordingFetch(fetchFrom: Fetch, storyId: string, record: ProofRecord): Fetch {
  return async (path, init) => {
    const response = await fetchFrom(path, init);
    if (init.method === "GET" || !response.ok) return response;
    const text = await response.text();
    const told = acknowledged(path, JSON.parse(String(init.body)), JSON.parse(text));
    if (told) record.acknowledge({ storyId, ...told });
    return new Response(text, { status: response.status, headers: response.headers });
  };
}

type Acknowledged = AcknowledgedSteps | AcknowledgedField | { kind: "published"; version: number };

function acknowledged(path: string, sent: unknown, answer: unknown): Acknowledged | null {
  if (!isRecord(sent)) return null;
  const { opId, steps, baseSeq, value, version } = sent;
  if (path.endsWith("/publish") && typeof version === "number") return { kind: "published", version };
  if (typeof opId !== "string") return null;
  if (path.endsWith("/steps") && Array.isArray(steps) && isAcceptedSteps(answer)) {
    return {
      kind: "steps",
      opId,
      version: answer.version,
      docHash: answer.docHash,
      steps: steps.filter(isRecord),
    };
  }
  const field = /\/fields\/(\w+)$/.exec(path)?.[1];
  if (field === undefined || typeof baseSeq !== "number" || !isFieldState(answer)) return null;
  return { kind: "field", field, opId, baseSeq, value };
}

/**
 * Sends every request that writes one to five times: one after another or all at once, and some of them once more when
 * later ones have been answered. Every third answer is lost. `stragglers` resolves when the late copies have arrived.
 */
export function repeatingNetwork(dice: Dice): {
  carry: (fetchFrom: Fetch) => Fetch;
  stragglers(): Promise<void>;
} {
  let late: Promise<unknown> = Promise.resolve();
  let answers = 0;
  const repeats = {
    copies: () => dice.between(1, 5),
    isAtOnce: () => dice.chance(0.5),
    isAnswerLost: () => {
      answers += 1;
      return answers % 3 === 0;
    },
    sendLater: (send: () => Promise<unknown>) => {
      if (!dice.chance(0.2)) return;
      const straggler = pause(dice.between(100, 3_000)).then(send);
      late = Promise.all([late, straggler.catch(() => {})]);
    },
  };
  const carry = (fetchFrom: Fetch) => repeatingFetch(fetchFrom, repeats);
  return { carry, stragglers: () => late.then(() => {}) };
}

interface Repeats {
  copies(): number;
  isAtOnce(): boolean;
  isAnswerLost(): boolean;
  sendLater(send: () => Promise<unknown>): void;
}

function repeatingFetch(fetchFrom: Fetch, repeats: Repeats): Fetch {
  return async (path, init) => {
    if (init.method === "GET") return fetchFrom(path, init);
    const copies = repeats.copies();
    const answers: Response[] = [];
    const { signal: _, ...unlimited } = init;
    repeats.sendLater(() => fetchFrom(path, unlimited).then((answer) => answer.text()));
    if (repeats.isAtOnce()) {
      answers.push(...(await Promise.all(Array.from({ length: copies }, () => fetchFrom(path, init)))));
    } else {
      for (let copy = 0; copy < copies; copy += 1) answers.push(await fetchFrom(path, init));
    }
    const chosen = answers.pop();
    for (const other of answers) await other.text();
    if (chosen && !repeats.isAnswerLost()) return chosen;
    await chosen?.text();
    throw new TypeError("the answer was lost");
  };
}
