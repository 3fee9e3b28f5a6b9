import { permanentRedirect } from "next/navigation";
import { correctionCopy } from "#components/site/correction-copy.ts";
import { DifferencePage } from "#components/site/difference-page.tsx";
import { NoticePage } from "#components/site/notice-page.tsx";
import { PageHead } from "#components/site/page-head.tsx";
import { reportStatus } from "#platform/reader-page.ts";
import { differencePath, isCanonical, readSegment, storyPath } from "#site/body/public-path.ts";
import { compareSnapshots } from "#site/compare/compare-snapshots.ts";
import { publicAddress } from "#site/paper/public-address.ts";
import { readDifference } from "#site/stories/correction-list-reads.ts";
import { readStoryAt } from "#site/stories/story-reads.ts";
import { readGoneNotice } from "../../../../read-notice.ts";
import { readShellIn } from "../../../../read-paper-shell.ts";
import { showMissing } from "../../../../show-missing.tsx";

export const dynamic = "force-dynamic";

interface DifferenceProps {
  params: Promise<{ section: string; slug: string; number: string }>;
}

export default async function Difference({ params }: DifferenceProps) {
  const segments = await params;
  const section = readSegment(segments.section);
  const slug = readSegment(segments.slug);
  if (section === null || slug === null || !/^[1-9]\d{0,5}$/.test(segments.number)) {
    return showMissing(segments.section);
  }
  const number = Number(segments.number);
  const answer = await readStoryAt(section, slug);
  if (answer === null) return showMissing(segments.section);
  if (answer.kind === "moved") permanentRedirect(`${answer.path}/corrections/${number}`);
  if (answer.kind !== "live") {
    reportStatus(410);
    return <NoticePage reason={answer.kind} {...(await readGoneNotice(slug))} />;
  }
  const path = differencePath(section, slug, number);
  const spelt = [segments.section, segments.slug, "corrections", segments.number];
  if (!isCanonical(spelt, path)) permanentRedirect(path);
  const { story } = answer;
  const correction = story.corrections.find((one) => one.number === number);
  const texts = correction && (await readDifference(story.storyId, number));
  if (!correction || !texts) return showMissing(segments.section);
  const shell = await readShellIn(story.language);
  const pieces = compareSnapshots(texts.before, texts.after, story.language);
  return (
    <>
      <PageHead
        title={`${correctionCopy(story.language).whatChanged}: ${story.headline}`}
        paperName={shell.paper.name}
        address={publicAddress(storyPath(section, slug))}
        isUnlisted
      />
      <DifferencePage story={story} correction={correction} pieces={pieces} {...shell} />
    </>
  );
}
