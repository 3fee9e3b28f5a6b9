import { answerFrom, json } from "#app/api/v1/answer-request.ts";
import { readForm, seeOther } from "#app/api/v1/read-form.ts";
import { sendStory } from "#newsroom/sending/send-story.ts";
import type { Refusal } from "#platform/outcome.ts";
import { readSegment, sendPath, sentPath, storyPath } from "#site/body/public-path.ts";
import { sealForm } from "#site/send/send-form-store.ts";
import { sendInput, sendTyped } from "#site/send/send-input.ts";

/** Three fields, up to five addresses, the form's own. */
const MOST_BYTES = 16_384;

/** A reader's form, without a session and without script: it answers with a redirect, and loses nothing typed. */
export function POST(request: Request) {
  return answerFrom(request, async (now) => {
    const form = await readForm(request, MOST_BYTES);
    const text = (name: string) => form?.get(name) ?? "";
    const [section, slug] = [readSegment(text("section")), readSegment(text("slug"))];
    if (section === null || slug === null) return json({ reason: "not_understood" }, 400);
    const typed = sendTyped.parse({ name: text("name"), from: text("from"), to: text("to") });
    const issued = text("issued").slice(0, 100);
    const goBack = (refusals: Refusal[]) => {
      const problems = Object.fromEntries(refusals.map(({ field, reason }) => [field ?? "all", reason]));
      const kept = sealForm({ issued, typed, problems }, storyPath(section, slug), now);
      return seeOther(`${sendPath(section, slug)}?kept=${kept}`);
    };
    const input = sendInput.safeParse(typed);
    if (!input.success) {
      return goBack(
        input.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ""), reason: message })),
      );
    }
    const clientAddress = request.headers.get("x-stet-address") ?? "";
    const trap = text("website");
    const outcome = await sendStory({ ...input.data, section, slug, issued, trap, clientAddress }, now);
    return outcome.done ? seeOther(sentPath(section, slug)) : goBack(outcome.refusals);
  });
}
