import type { BreakingBanner } from "#site/front/banner-reads.ts";
import { interfaceCopy } from "./interface-copy.ts";

interface BreakingProps {
  banner: BreakingBanner;
  language: "en" | "ko";
}

/** The line of breaking news above a page. */
export function Breaking({ banner, language }: BreakingProps) {
  const { breaking } = interfaceCopy(language);
  return (
    <aside className="breaking" aria-label={breaking}>
      <strong>{breaking}</strong>{" "}
      {banner.href === "" ? <span>{banner.text}</span> : <a href={banner.href}>{banner.text}</a>}
    </aside>
  );
}
