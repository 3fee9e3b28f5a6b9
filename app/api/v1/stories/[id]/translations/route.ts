import {
  answerOutcome,
  answerRequest,
  json,
  notFound,
  type RouteParams,
  uuidOf,
} from "#app/api/v1/answer-request.ts";
import { answerWrite } from "#app/api/v1/stories/[id]/answer-write.ts";
import { linkTranslation } from "#newsroom/translations/link-translation.ts";
import { translationInput } from "#newsroom/translations/translation-input.ts";
import { listTranslations } from "#newsroom/translations/translation-reads.ts";
import { unlinkTranslation } from "#newsroom/translations/unlink-translation.ts";

/** The stories linked with this one as its translations. */
export async function GET(request: Request, context: RouteParams<"id">) {
  return answerRequest(request, async (actor, now) => {
    const storyId = uuidOf((await context.params).id);
    return storyId ? json({ translations: await listTranslations(actor, storyId, now) }) : notFound();
  });
}

/** Links another story; all translations come back. */
export async function POST(request: Request, context: RouteParams<"id">) {
  return answerAct(request, context, linkTranslation);
}

/** Unlinks one. */
export async function DELETE(request: Request, context: RouteParams<"id">) {
  return answerAct(request, context, unlinkTranslation);
}

function answerAct(
  request: Request,
  context: RouteParams<"id">,
  act: typeof linkTranslation | typeof unlinkTranslation,
): Promise<Response> {
  return answerWrite(request, context, { schema: translationInput }, async (actor, given, now) => {
    const outcome = await act(actor, given, now);
    const translations = await listTranslations(actor, given.storyId, now);
    return answerOutcome(outcome, () => json({ translations }));
  });
}
