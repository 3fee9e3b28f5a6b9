export const dynamic = "force-dynamic";

const RULES = "User-agent: *\nDisallow: /newsroom\nDisallow: /api/\n";

export function GET(): Response {
  return new Response(RULES, { headers: { "Content-Type": "text/plain; charset=utf-8" } });
}
