import { type BylineName, type BylinePart, composeByline } from "#site/body/compose-byline.ts";
import { authorPath } from "#site/body/public-path.ts";
import type { PublishedByline } from "#site/stories/published-story.ts";
import { languageOf } from "./language-of.ts";

interface BylineProps {
  bylines: PublishedByline[];
  language: "en" | "ko";
  /** In lists the names are words only. */
  linked?: boolean;
}

/** The byline in house style; every name in its own language, leading to the person's stories. */
export function Byline({ bylines, language, linked = false }: BylineProps) {
  return composeByline(bylines, language).map((part) => {
    if (part.kind === "text") return part.text;
    const key = part.names.map((name) => name.text).join();
    return <ByName key={key} part={part} language={language} linked={linked} />;
  });
}

interface ByNameProps {
  part: BylinePart & { kind: "name" };
  language: "en" | "ko";
  linked: boolean;
}

function ByName({ part, language, linked }: ByNameProps) {
  const names = part.names.map((name, index) => (
    <Spelling key={name.text} name={name} language={language} isOther={index > 0} />
  ));
  if (!linked || part.personSlug === null) return <span className="name">{names}</span>;
  return (
    <a className="name" rel="author" href={authorPath(part.personSlug)}>
      {names}
    </a>
  );
}

function Spelling({ name, language, isOther }: { name: BylineName; language: string; isOther: boolean }) {
  const text = <span lang={languageOf(name.language, language)}>{name.text}</span>;
  return isOther ? <> ({text})</> : text;
}
