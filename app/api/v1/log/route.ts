import { readLogFilter } from "#app/(newsroom)/newsroom/log/read-log-filter.ts";
import { answerRequest, json } from "#app/api/v1/answer-request.ts";
import { writeLogCsv } from "#newsroom/history/write-log-csv.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { mayReadLog } from "#newsroom/people/account-policy.ts";

/** The record as a CSV file, by the same questions as the log's page. */
export async function GET(request: Request) {
  return answerRequest(request, async (actor, now) => {
    if (!mayReadLog(actor)) return json({ refusals: [{ field: null, reason: "not_allowed" }] }, 403);
    const { searchParams } = new URL(request.url);
    const filter = readLogFilter(Object.fromEntries(searchParams));
    const { timeZone } = await readPaper();
    const name = `stet-log-${now.toISOString().slice(0, 10)}.csv`;
    return new Response(streamOf(writeLogCsv(actor, filter, timeZone)), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="${name}"`,
        "Cache-Control": "no-store",
      },
    });
  });
}

function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await parts.return(undefined)),
  });
}
