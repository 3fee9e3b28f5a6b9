import { writer } from "#platform/db/writer.ts";
import { storeProblem } from "#platform/media/store-failure.ts";

export const dynamic = "force-dynamic";

/**
 * Whether the process can reach its database: 200 `{"status":"ok"}` or 503. For load balancers. A media store that refuses
 * or does not answer is told beside it, `{"status":"ok","files":"refused"}` or `"unreachable"`: texts go on without it.
 */
export async function GET() {
  try {
    await writer().$queryRaw`SELECT 1 AS one`;
    const files = storeProblem();
    const state = files ? { status: "ok", files } : { status: "ok" };
    return Response.json(state, { headers: { "Cache-Control": "no-store" } });
  } catch {
    return Response.json(
      { status: "database_unreachable" },
      { status: 503, headers: { "Cache-Control": "no-store" } },
    );
  }
}
