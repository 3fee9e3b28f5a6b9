import { refusalWords } from "../refusal-words.ts";
import { sendRequest } from "../editor/save/send-request.ts";

type Sent = { answer: Record<string, unknown> } | { problem: string };

/** Asks the server for an act on a story's versions; what it says no to comes back as a sentence. */
export async function sendAct(path: string, body: unknown): Promise<Sent> {
  const answer = await sendRequest((address, init) => fetch(address, init), {
    path,
    method: "POST",
    body,
    isValue: (value): value is Record<string, unknown> => typeof value === "object" && value !== null,
  });
  switch (answer.kind) {
    case "done":
      return { answer: answer.value };
    case "refused":
      return { problem: answer.refusals.map(refusalWords).join(" ") };
    default:
      return { problem: refusalWords({ field: null, reason: answer.kind }) };
  }
}
