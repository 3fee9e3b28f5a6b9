import { cleanText } from "#site/body/clean-text.ts";
import { sendPath, storyPath } from "#site/body/public-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import type { SectionView } from "#site/sections/section-reads.ts";
import type { KeptForm } from "#site/send/send-form-store.ts";
import { type SendField, sendLimits } from "#site/send/send-input.ts";
import type { PublishedStory } from "#site/stories/published-story.ts";
import { KoreanFonts } from "./korean-fonts.tsx";
import { languageOf } from "./language-of.ts";
import { PaperFrame } from "./paper-frame.tsx";
import { sendCopy } from "./send-copy.ts";

interface SendPageProps {
  story: PublishedStory;
  form: KeptForm;
  paper: PaperView;
  sections: SectionView[];
}

/** The form that sends a story to somebody, with all that was typed when it was not taken. */
export function SendPage({ story, form, paper, sections }: SendPageProps) {
  const { language, section, slug } = story;
  const copy = sendCopy(language);
  const hasProblem = Object.keys(form.problems).length > 0;
  return (
    <PaperFrame paper={paper} sections={sections} current={{ slug: section.slug, isPage: false }}>
      <div className="notice" lang={languageOf(language, paper.language)}>
        <p className="label">{copy.send}</p>
        <h1>{cleanText(story.headline)}</h1>
        {hasProblem ? (
          <p className="form-said" role="alert">
            {wordsOf(copy, "all", form.problems.all) ?? copy.look}
          </p>
        ) : null}
        <form className="reader-form" action="/api/v1/send-story" method="post" noValidate>
          <input type="hidden" name="section" value={section.slug} />
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="issued" value={form.issued} />
          <Line field="name" form={form} language={language} complete="name" most={sendLimits.name} />
          <Line field="from" form={form} language={language} complete="email" most={sendLimits.address} />
          <Recipients form={form} language={language} />
          <div className="form-trap" aria-hidden="true">
            <label htmlFor="send-website">{copy.trap}</label>
            <input id="send-website" name="website" tabIndex={-1} autoComplete="off" />
          </div>
          <p className="form-field form-hint">{copy.about}</p>
          <p className="form-field">
            <button type="submit">{copy.submit}</button>
          </p>
        </form>
        <p className="form-field">
          <a href={storyPath(section.slug, slug)}>{copy.back}</a>
        </p>
      </div>
      <KoreanFonts languages={[language, paper.language]} shown={[story.headline, form.typed, paper.name]} />
    </PaperFrame>
  );
}

interface FieldProps {
  form: KeptForm;
  language: "en" | "ko";
}

interface LineProps extends FieldProps {
  field: "name" | "from";
  complete: string;
  most: number;
}

function Line({ field, form, language, complete, most }: LineProps) {
  const copy = sendCopy(language);
  const problem = wordsOf(copy, field, form.problems[field]);
  const id = `send-${field}`;
  return (
    <div className="form-field">
      <label htmlFor={id}>{copy[field]}</label>
      <input
        id={id}
        name={field}
        type={field === "from" ? "email" : "text"}
        defaultValue={form.typed[field]}
        maxLength={most}
        autoComplete={complete}
        required
        {...described(id, problem)}
      />
      <Problem id={id} words={problem} />
    </div>
  );
}

function Recipients({ form, language }: FieldProps) {
  const copy = sendCopy(language);
  const problem = wordsOf(copy, "to", form.problems.to);
  return (
    <div className="form-field">
      <label htmlFor="send-to">{copy.to}</label>
      <textarea
        id="send-to"
        name="to"
        rows={3}
        defaultValue={form.typed.to}
        maxLength={sendLimits.to}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        {...described("send-to", problem, "send-to-hint")}
      />
      <p className="form-hint" id="send-to-hint">
        {copy.toHint}
      </p>
      <Problem id="send-to" words={problem} />
    </div>
  );
}

function described(id: string, problem: string | null, hint?: string) {
  const ids = [hint, problem === null ? undefined : `${id}-problem`].filter(Boolean).join(" ");
  return { "aria-invalid": problem === null ? undefined : true, "aria-describedby": ids || undefined };
}

function Problem({ id, words }: { id: string; words: string | null }) {
  return words === null ? null : (
    <p className="form-problem" id={`${id}-problem`}>
      {words}
    </p>
  );
}

function wordsOf(
  copy: ReturnType<typeof sendCopy>,
  field: SendField | "all",
  reason: string | undefined,
): string | null {
  if (reason === undefined) return null;
  const own = field === "all" ? undefined : copy.problemsAt[field]?.[reason];
  return own ?? copy.problems[reason] ?? copy.look;
}

interface SentPageProps {
  story: PublishedStory;
  paper: PaperView;
  sections: SectionView[];
}

/** Where a reader lands whose story is on its way. */
export function SentPage({ story, paper, sections }: SentPageProps) {
  const { language, section, slug } = story;
  const copy = sendCopy(language);
  return (
    <PaperFrame paper={paper} sections={sections} current={{ slug: section.slug, isPage: false }}>
      <div className="notice" lang={languageOf(language, paper.language)}>
        <p className="label">{copy.send}</p>
        <h1>{copy.sentTitle}</h1>
        <p role="status">{copy.sentText}</p>
        <p>
          <a href={storyPath(section.slug, slug)}>{cleanText(story.headline)}</a>
        </p>
        <p>
          <a href={sendPath(section.slug, slug)} rel="nofollow">
            {copy.another}
          </a>
        </p>
      </div>
      <KoreanFonts languages={[language, paper.language]} shown={[story.headline, paper.name]} />
    </PaperFrame>
  );
}
