import { z } from "zod";
import type { Transaction } from "#platform/db/writer.ts";
import type { StepView } from "./story-view.ts";

const stepJson = z.record(z.string(), z.unknown());

/** The accepted steps after a version, in order. */
export async function readStepsSince(tx: Transaction, storyId: string, version: number): Promise<StepView[]> {
  const rows = await tx.storyStep.findMany({
    where: { storyId, version: { gt: version } },
    orderBy: { version: "asc" },
    select: { step: true, clientId: true },
  });
  return rows.map((row) => ({ step: stepJson.parse(row.step), clientId: row.clientId }));
}
