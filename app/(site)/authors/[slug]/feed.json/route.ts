import { answerAuthorFeed } from "../answer-author-feed.ts";

export const dynamic = "force-dynamic";

export function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerAuthorFeed(params, "json");
}
