import { editionPath, otherEdition } from "#site/body/edition-path.ts";
import type { Language } from "#site/paper/language.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";

/** Each language by its own name, for whoever reads it. */
const names: Record<Language, string> = { en: "English", ko: "한국어" };

interface LanguageSwitchProps {
  paper: PaperView;
  /** The path of what this page is in the other language; the other edition's front page where there is none. */
  elsewhere?: string;
}

/** The way to the paper's other edition, at the head of every page. */
export function LanguageSwitch({ paper, elsewhere }: LanguageSwitchProps) {
  const other = otherEdition(paper);
  if (other === null) return null;
  return (
    <a
      className="to-language"
      href={elsewhere ?? editionPath(other, "/")}
      hrefLang={other.language}
      lang={other.language}
    >
      {names[other.language]}
    </a>
  );
}
