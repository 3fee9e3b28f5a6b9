import { writer } from "#platform/db/writer.ts";
import { storeProblem } from "#platform/media/store-failure.ts";
import { sharedNotices } from "#platform/notices.ts";

export const dynamic = "force-dynamic";

/**
 * Whether the process can reach its database: 200 `{"status":"ok"}` or 503. For load balancers. Told beside it: a media
 * store that refuses or does not answer, `"files":"refused"` or `"unreachable"`, as texts go on without it; and
 * `"notices":"lost"` while word of changes does not arrive, as readers' pages are then made anew for everybody. Without
 * that, whatever was committed before the question is on every page that this process answers with from now on.
 */
export async function GET() {
  try {
    const [hears] = await Promise.all([sharedNotices()?.catchUp(), writer().$queryRaw`SELECT 1 AS one`]);
    const files = storeProblem();
    const state = {
      status: "ok",
      ...(files ? { files } : {}),
      ...(hears ? {} : { notices: "lost" }),
    };
    return Response.json(state, { headers: { "Cache-Control": "no-store" } });
  } catch {
    return Response.json(
      { status: "database_unreachable" },
      { status: 503, headers: { "Cache-Control": "no-store" } },
    );
  }
}
