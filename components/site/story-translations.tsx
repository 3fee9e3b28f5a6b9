import type { Language } from "#site/paper/language.ts";
import type { Translation } from "#site/stories/translation-reads.ts";
import { interfaceCopy } from "./interface-copy.ts";

interface StoryTranslationsProps {
  translations: Translation[];
  /** The story's own. */
  language: Language;
}

/** The way to the same story in another language: said in both, for whoever cannot read this one. */
export function StoryTranslations({ translations, language }: StoryTranslationsProps) {
  if (translations.length === 0) return null;
  return (
    <p className="translations">
      {translations.map((other) => (
        <a key={other.path} href={other.path} hrefLang={other.language} rel="alternate">
          {translationWords(language, other.language)}
          {" · "}
          <span lang={other.language}>{translationWords(other.language, other.language)}</span>
        </a>
      ))}
    </p>
  );
}

/** Words in a language for reading the story in another, or in the same. */
export function translationWords(spoken: Language, wanted: Language): string {
  return interfaceCopy(spoken).readIn[wanted];
}
