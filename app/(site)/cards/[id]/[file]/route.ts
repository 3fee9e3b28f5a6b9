import { hashCard } from "#site/cards/card-path.ts";
import { readCardStory } from "#site/cards/card-reads.ts";
import { answerCard } from "../../../answer-card.ts";
import { readPaperShell } from "../../../read-paper-shell.ts";

export const dynamic = "force-dynamic";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A live story's card at its present address alone: nobody can have more drawn than there are stories. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ id: string; file: string }> },
): Promise<Response> {
  const { id, file } = await params;
  const missing = new Response(null, { status: 404 });
  if (!UUID.test(id) || !file.endsWith(".png")) return missing;
  const [{ paper }, story] = await Promise.all([readPaperShell(), readCardStory(id)]);
  if (story === null) return missing;
  const card = { title: story.headline, label: story.section, paperName: paper.name };
  return file === `${hashCard(card)}.png` ? answerCard(card) : missing;
}
