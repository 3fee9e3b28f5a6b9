import type { Metadata } from "next";
import { PicturesPage } from "#components/newsroom/assets/pictures-page.tsx";
import { readLibraryQuestion, writeLibraryQuestion } from "#newsroom/assets/library-input.ts";
import { readLibrary } from "#newsroom/assets/library-reads.ts";
import { readUnfinishedUploads } from "#newsroom/assets/unfinished-upload-reads.ts";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import "../../desk.css";
import { requireActor } from "../../require-actor.ts";
import { startStory } from "../start-story.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Pictures" };

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function Pictures({ searchParams }: { searchParams: Query }) {
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    [value ?? []].flat().map((one): [string, string] => [name, one]),
  );
  const question = readLibraryQuestion(new URLSearchParams(asked));
  const query = writeLibraryQuestion(question).toString();
  const actor = await requireActor(`/newsroom/pictures${query === "" ? "" : `?${query}`}`);
  const now = new Date();
  const paper = await readPaper();
  const [page, unfinished] = await Promise.all([
    readLibrary({ actor, now, zone: paper.timeZone }, question),
    question.isBin ? [] : readUnfinishedUploads(actor),
  ]);
  return (
    <PicturesPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      page={page}
      unfinished={unfinished}
      question={question}
      userId={actor.userId}
      zone={paper.timeZone}
      now={now.toISOString()}
    />
  );
}
