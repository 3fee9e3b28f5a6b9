import type { z } from "zod";
import { answerOutcome, answerRequest, json, readBody } from "#app/api/v1/answer-request.ts";
import type { UserActor } from "#newsroom/actor.ts";
import { bannerInput, clearBannerInput } from "#newsroom/fronts/banner-input.ts";
import { clearBreakingBanner } from "#newsroom/fronts/clear-breaking-banner.ts";
import { readBannerView } from "#newsroom/fronts/front-reads.ts";
import { setBreakingBanner } from "#newsroom/fronts/set-breaking-banner.ts";
import { sharedNotices } from "#platform/notices.ts";
import type { Outcome } from "#platform/outcome.ts";

/** Puts breaking news above the paper's pages. */
export async function PUT(request: Request) {
  return answerBanner(request, bannerInput, setBreakingBanner);
}

/** Takes it down. */
export async function DELETE(request: Request) {
  return answerBanner(request, clearBannerInput, clearBreakingBanner);
}

/** Does it and answers with the banner that readers have then. */
function answerBanner<Schema extends z.ZodType>(
  request: Request,
  input: Schema,
  act: (actor: UserActor, input: z.output<Schema>, now: Date) => Promise<Outcome<null>>,
) {
  return answerRequest(request, async (actor, now) => {
    const body = await readBody(request, input, 5_000);
    if (!body.done) return answerOutcome(body, json);
    const outcome = await act(actor, body.value, now);
    await sharedNotices()?.catchUp();
    const banner = await readBannerView(actor, new Date());
    return answerOutcome(outcome, () => json({ banner }));
  });
}
