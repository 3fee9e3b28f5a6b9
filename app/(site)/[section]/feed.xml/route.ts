import { answerSectionFeed } from "../answer-section-feed.ts";

export const dynamic = "force-dynamic";

export function GET(_: Request, { params }: { params: Promise<{ section: string }> }): Promise<Response> {
  return answerSectionFeed(params, "rss");
}
