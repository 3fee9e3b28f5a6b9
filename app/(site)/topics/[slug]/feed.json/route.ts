import { answerTopicFeed } from "../answer-topic-feed.ts";

export const dynamic = "force-dynamic";

export function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answerTopicFeed(params, "json");
}
