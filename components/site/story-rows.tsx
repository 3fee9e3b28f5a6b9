import type { StoryList } from "#site/stories/story-list-reads.ts";
import { interfaceCopy } from "./interface-copy.ts";
import { Teaser } from "./teaser.tsx";

interface StoryRowsProps {
  list: StoryList;
  language: "en" | "ko";
  /** The path of the list's first page. */
  path: string;
  isFirstPage: boolean;
  showSection?: boolean;
}

/** A list of stories, newest first, and the ways to older and to the newest. */
export function StoryRows({ list, language, path, isFirstPage, showSection = false }: StoryRowsProps) {
  const copy = interfaceCopy(language);
  if (list.stories.length === 0) return <p className="empty">{copy.nothingYet}</p>;
  return (
    <>
      <div className={isFirstPage && !showSection ? "rows rows-front" : "rows"}>
        {list.stories.map((story) => (
          <Teaser
            key={story.storyId}
            story={story}
            language={language}
            heading="h2"
            rank="river"
            showSection={showSection}
          />
        ))}
      </div>
      {list.older === null && isFirstPage ? null : (
        <nav className="pages" aria-label={copy.pages}>
          {isFirstPage ? null : <a href={path}>{copy.newest}</a>}
          {list.older === null ? null : (
            <a href={`${path}?before=${list.older}`} rel="next">
              {copy.older}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
