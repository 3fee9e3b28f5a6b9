"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { QueueRow } from "#newsroom/schedule/schedule-view.ts";
import { lateDialog } from "../late-part.client.tsx";
import { createScheduleApi } from "./schedule-api.ts";
import { tellAnswer } from "./tell-answer.ts";

const MomentDialog = lateDialog(async () => (await import("./moment-dialog.client.tsx")).MomentDialog);

interface QueueActsProps {
  row: QueueRow;
  userId: string;
  paperZone: string;
}

/** What an editor can do with one thing in the queue: move it, call it off, have it finished. */
export function QueueActs({ row, userId, paperZone }: QueueActsProps) {
  const router = useRouter();
  const [isMoving, setMoving] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const story = `/api/v1/stories/${encodeURIComponent(row.story.id)}`;
  // Another person may sign in beside this window: nothing must be done under their name.
  const api = createScheduleApi(
    (path, init) => fetch(path, { ...init, headers: { ...init.headers, "stet-person": userId } }),
    story,
  );
  type Done = ReturnType<typeof api.cancel>;

  async function act(send: () => Done): Promise<string | null> {
    setBusy(true);
    const found = tellAnswer(await send());
    setBusy(false);
    router.refresh();
    return found;
  }
  const of = <span className="visually-hidden"> {row.story.headline}</span>;
  const isWaiting = row.state === "waiting";

  return (
    <div className="queue-acts">
      {isWaiting && (
        <button type="button" className="button is-small" onClick={() => setMoving(true)}>
          Move{of}
        </button>
      )}
      {isWaiting && row.kind !== "embargo_end" && (
        <button
          type="button"
          className="button is-small"
          disabled={isBusy}
          onClick={async () => setProblem(await act(() => api.cancel(row.id)))}
        >
          Cancel{of}
        </button>
      )}
      {row.state === "failed" && (
        <button
          type="button"
          className="button is-small"
          disabled={isBusy}
          onClick={async () => setProblem(await act(() => api.retry(row.id)))}
        >
          Try again{of}
        </button>
      )}
      <p role="status" className="field-error">
        {problem}
      </p>
      {isMoving && (
        <MomentDialog
          title="Move to another time"
          verb="Move"
          at={row.at}
          zone={row.zone}
          paperZone={paperZone}
          onClose={() => setMoving(false)}
          onChoose={(when) => act(() => api.move(row.id, when))}
        >
          <p lang={row.story.language}>{row.story.headline}</p>
        </MomentDialog>
      )}
    </div>
  );
}
