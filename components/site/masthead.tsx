import { editionPath } from "#site/body/edition-path.ts";
import type { PaperView } from "#site/paper/paper-reads.ts";
import { interfaceCopy } from "./interface-copy.ts";

interface MastheadProps {
  paper: PaperView;
  /** The day in the paper's zone: given on the front page, which carries the full nameplate. */
  day?: { text: string; machine: string };
}

/** The paper's name: a full nameplate with the day on the front page, a line above everything else. */
export function Masthead({ paper, day }: MastheadProps) {
  if (day === undefined) {
    return (
      <p className="nameplate">
        <a href={editionPath(paper, "/")} title={interfaceCopy(paper.language).home}>
          {paper.name}
        </a>
      </p>
    );
  }
  return (
    <>
      <p className="ears">
        <time dateTime={day.machine}>{day.text}</time>
        {paper.tagline === "" ? null : <span>{paper.tagline}</span>}
      </p>
      <h1 className="nameplate">{paper.name}</h1>
    </>
  );
}
