import { TopBar, type TopBarProps } from "#components/newsroom/desk/top-bar.tsx";
import type { UnfinishedUpload } from "#newsroom/assets/asset-view.ts";
import { type LibraryQuestion, writeLibraryQuestion } from "#newsroom/assets/library-input.ts";
import type { LibraryPage } from "#newsroom/assets/library-reads.ts";
import { Library } from "./library.client.tsx";
import { LibraryFilters, LibraryQuick, LibrarySearch } from "./library-filters.tsx";
import "../desk/desk-list.css";
import "./library.css";

export interface PicturesPageProps extends TopBarProps {
  page: LibraryPage;
  unfinished: UnfinishedUpload[];
  question: LibraryQuestion;
  userId: string;
  zone: string;
  now: string;
}

/** The library of pictures and other files. */
export function PicturesPage({ page, unfinished, question, userId, zone, now, ...bar }: PicturesPageProps) {
  const query = writeLibraryQuestion(question).toString();
  return (
    <div className="desk">
      <TopBar {...bar} />
      <main id="main" className="page pictures" tabIndex={-1}>
        <div className="desk-head">
          <h1>Pictures</h1>
          <LibrarySearch question={question} />
        </div>
        <LibraryQuick question={question} />
        <LibraryFilters question={question} />
        <Library
          key={query}
          assets={page.assets}
          next={page.next}
          unfinished={unfinished}
          query={query}
          isBin={question.isBin}
          userId={userId}
          zone={zone}
          now={now}
        />
      </main>
    </div>
  );
}
