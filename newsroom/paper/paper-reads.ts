import { type Transaction, writer } from "#platform/db/writer.ts";
import type { SectionView, SourceView } from "../stories/story-view.ts";
import type { WorkflowState } from "../stories/workflow.ts";

export interface PaperView {
  name: string;
  tagline: string;
  publisher: string;
  language: string;
  /** The language of the second edition; empty for none. */
  edition: string;
  timeZone: string;
  /** The states that this newsroom does without. */
  statesOff: WorkflowState[];
}

export interface PaperLists {
  paper: PaperView;
  sections: SectionView[];
  sources: SourceView[];
}

export const sectionSelect = { id: true, slug: true, name: true, nameKo: true } as const;
export const sourceSelect = { id: true, name: true, creditLine: true, kind: true } as const;

/** The paper's settings; throws before the first run has written them. */
export async function readPaper(): Promise<PaperView> {
  return writer().paper.findUniqueOrThrow({
    where: { id: 1 },
    select: {
      name: true,
      tagline: true,
      publisher: true,
      language: true,
      edition: true,
      timeZone: true,
      statesOff: true,
    },
  });
}

/** The states that this newsroom does without. */
export async function readStatesOff(tx: Transaction): Promise<WorkflowState[]> {
  const { statesOff } = await tx.paper.findUniqueOrThrow({ where: { id: 1 }, select: { statesOff: true } });
  return statesOff;
}

/** What the editor's choices are made of: sections in the paper's order, sources by name. */
export async function readPaperLists(): Promise<PaperLists> {
  const [paper, sections, sources] = await Promise.all([
    readPaper(),
    writer().section.findMany({ select: sectionSelect, orderBy: [{ position: "asc" }, { id: "asc" }] }),
    writer().source.findMany({ select: sourceSelect, orderBy: [{ name: "asc" }, { id: "asc" }] }),
  ]);
  return { paper, sections, sources };
}
