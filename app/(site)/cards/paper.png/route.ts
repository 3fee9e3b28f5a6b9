import { answerCard } from "../../answer-card.ts";
import { readPaperShell } from "../../read-paper-shell.ts";

export const dynamic = "force-dynamic";

/** The card of every page that has none of its own. */
export async function GET(): Promise<Response> {
  const { paper } = await readPaperShell();
  return answerCard({ title: paper.tagline || paper.name, label: "", paperName: paper.name });
}
