import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { PaperFrame } from "./paper-frame.tsx";
import { sendCopy } from "./send-copy.ts";

interface StopMailPageProps {
  /** The link’s own; null for no link of ours. */
  token: string | null;
  isDone?: boolean;
  paper: PaperView;
  sections: SectionView[];
}

const languages = ["en", "ko"] as const;

/** In both languages: who gets mail from a stranger may read neither well. */
export function StopMailPage({ token, isDone = false, paper, sections }: StopMailPageProps) {
  return (
    <PaperFrame paper={paper} sections={sections}>
      <div className="notice">
        {languages.map((language, place) => {
          const copy = sendCopy(language);
          const Heading = place === 0 ? "h1" : "h2";
          return (
            <section key={language} className="form-field" lang={language}>
              <Heading>{isDone ? copy.stoppedTitle : copy.stopTitle}</Heading>
              <p>{isDone ? copy.stoppedText : token === null ? copy.notALink : copy.stopText}</p>
              {token === null ? null : (
                <form className="reader-form form-field" action="/api/v1/stop-mail" method="post">
                  <input type="hidden" name="token" value={token} />
                  <button type="submit">{copy.stopButton}</button>
                </form>
              )}
            </section>
          );
        })}
      </div>
      <KoreanFonts languages={["ko"]} shown={paper.name} />
    </PaperFrame>
  );
}
