import { writer } from "#platform/db/writer.ts";

export const dynamic = "force-dynamic";

/** Whether the process can reach its database: 200 `{"status":"ok"}` or 503. For load balancers; says nothing else. */
export async function GET() {
  try {
    await writer().$queryRaw`SELECT 1 AS one`;
    return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
  } catch {
    return Response.json(
      { status: "database_unreachable" },
      { status: 503, headers: { "Cache-Control": "no-store" } },
    );
  }
}
