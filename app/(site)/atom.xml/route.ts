import { answerPaperFeed } from "../answer-paper-feed.ts";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerPaperFeed("atom");
}
