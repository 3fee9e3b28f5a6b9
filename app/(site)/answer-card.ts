import type { Card } from "#site/cards/card-path.ts";
import { drawCard } from "#site/cards/draw-card.ts";

export async function answerCard(card: Card): Promise<Response> {
  const picture = await drawCard(card);
  return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/png" } });
}
