import { stampWords } from "../editor/fields/house-words.ts";
import { sendRequest } from "../editor/save/send-request.ts";
import { isFieldClash, isFieldState } from "../editor/save/story-answers.ts";
import { refusalWords } from "../refusal-words.ts";

type Deadline = { local: string; zone: string } | null;

interface Wish {
  deadline: Deadline;
  /** How often it had been set when whoever sets it looked. */
  baseSeq: number;
  opId: string;
}

/** Sets a story's deadline, unless somebody else has meanwhile. Answers what is against it, in words, or null. */
export async function setDeadline(
  storyId: string,
  { deadline, baseSeq, opId }: Wish,
): Promise<string | null> {
  const answer = await sendRequest((path, init) => fetch(path, init), {
    path: `/api/v1/stories/${encodeURIComponent(storyId)}/fields/deadline`,
    method: "PUT",
    body: { baseSeq, opId, value: deadline },
    isValue: isFieldState<"deadline">,
    isConflict: isFieldClash<"deadline">,
  });
  switch (answer.kind) {
    case "done":
      return null;
    case "conflict": {
      const { setBy, value } = answer.conflict.current;
      const words = value === null ? "took the deadline off" : `set the deadline to ${stampWords(value)}`;
      return `${setBy ?? "Somebody"} ${words} before you did. Look at it again.`;
    }
    case "refused":
      return answer.refusals.map(refusalWords).join(" ");
    case "signed_out":
    case "unreachable":
      return refusalWords({ field: "note", reason: answer.kind });
  }
}
