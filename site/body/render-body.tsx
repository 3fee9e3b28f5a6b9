import { Fragment, type ReactNode } from "react";
import { noMedia, type StoryMedia } from "../assets/story-media.ts";
import type { Language } from "../paper/language.ts";
import { cleanText } from "./clean-text.ts";
import type { DatelinePart } from "./compose-dateline.ts";
import type { DocumentJson } from "./document.ts";
import { attribute, childrenOf, listIn, plainText, typeOf } from "./read-node.ts";
import { renderGallery, renderMediaFile, renderPicture } from "./render-media.tsx";
import { renderTable } from "./render-table.tsx";
import { isSafeHref } from "./safe-href.ts";
import { textLanguage } from "./text-language.ts";

/** Lists and quotations inside one another: deeper than this only the words are shown. */
const DEEPEST = 12;

/** Another story as a card among the paragraphs shows it. */
export interface RelatedCard {
  path: string;
  headline: string;
  language: Language;
}

export interface BodySetting {
  dateline?: DatelinePart[];
  language?: Language;
  /** The related stories that readers can see now, by id; one that is not in it is not shown. */
  related?: ReadonlyMap<string, RelatedCard>;
  /** Its pictures and files that can be shown now; one that is not in it is not shown. */
  media?: StoryMedia;
}

/**
 * A story's body as elements, the dateline run in at the head of its first paragraph. What it does not know it shows
 * as plain words and it never throws: the page of a published story must not depend on the age of its document.
 */
export function renderBody(document: DocumentJson, setting: BodySetting = {}): ReactNode {
  const { dateline = [] } = setting;
  const blocks = childrenOf(document).filter((node) => !isHead(node) && !isEmptyParagraph(node));
  const first = blocks.findIndex((node) => typeOf(node) === "paragraph");
  const lead = dateline.length > 0 ? renderDateline(dateline) : null;
  const body = blocks.map((node, key) =>
    renderBlock(node, { setting, key, depth: 0, lead: key === first ? lead : null }),
  );
  return lead !== null && first === -1 ? [<p key="dateline">{lead}</p>, ...body] : body;
}

function renderDateline(parts: DatelinePart[]): ReactNode {
  const words = parts.map((part) => part.text).join("");
  return <span className="dateline">{words}</span>;
}

interface Place {
  setting: BodySetting;
  key: number;
  depth: number;
  lead?: ReactNode;
}

function renderBlock(node: unknown, place: Place): ReactNode {
  const { setting, key, depth, lead = null } = place;
  const { language = "en" } = setting;
  if (depth > DEEPEST) return <p key={key}>{plainText(node)}</p>;
  switch (typeOf(node)) {
    case "paragraph":
      return (
        <p key={key} {...languageOf(node, language)}>
          {lead}
          {renderInline(node)}
        </p>
      );
    case "heading":
      return attribute(node, "level") === 3 ? (
        <h3 key={key} {...languageOf(node, language)}>
          {renderInline(node)}
        </h3>
      ) : (
        <h2 key={key} {...languageOf(node, language)}>
          {renderInline(node)}
        </h2>
      );
    case "blockquote":
      return <blockquote key={key}>{renderBlocks(node, place)}</blockquote>;
    case "pullQuote":
      return (
        <aside key={key} className="pull-quote" {...languageOf(node, language)}>
          <p>{renderInline(node)}</p>
        </aside>
      );
    case "bulletList":
      return <ul key={key}>{renderBlocks(node, place)}</ul>;
    case "orderedList":
      return (
        <ol key={key} start={startOf(node)}>
          {renderBlocks(node, place)}
        </ol>
      );
    case "listItem":
      return <li key={key}>{renderBlocks(node, place)}</li>;
    case "horizontalRule":
      return <hr key={key} />;
    case "table":
      return (
        <Fragment key={key}>
          {renderTable(node, { language, renderInline, renderBlocks: (cell) => renderBlocks(cell, place) })}
        </Fragment>
      );
    case "relatedStory":
      return renderRelated(node, setting, key);
    case "picture":
    case "gallery":
    case "mediaFile":
      return <Fragment key={key}>{renderMedia(node, setting)}</Fragment>;
    case "pictureSlot":
      return null;
    default:
      return plainText(node) === "" ? null : <p key={key}>{plainText(node)}</p>;
  }
}

function renderMedia(node: unknown, { media = noMedia, language = "en" }: BodySetting): ReactNode {
  const around = { media, language, renderInline };
  switch (typeOf(node)) {
    case "gallery":
      return renderGallery(node, around);
    case "mediaFile":
      return renderMediaFile(node, around);
    default:
      return renderPicture(node, around);
  }
}

function renderBlocks(node: unknown, { setting, depth }: Place): ReactNode[] {
  return childrenOf(node).map((child, key) => renderBlock(child, { setting, key, depth: depth + 1 }));
}

/** The other story as it is called now; nothing at all while readers cannot see it. */
function renderRelated(node: unknown, { related, language = "en" }: BodySetting, key: number): ReactNode {
  const storyId = attribute(node, "storyId");
  const card = typeof storyId === "string" ? related?.get(storyId) : undefined;
  if (!card) return null;
  return (
    <p key={key} className="related">
      <span className="related-label">{language === "ko" ? "관련 기사:" : "Related:"}</span>{" "}
      <a href={card.path} lang={card.language === language ? undefined : card.language}>
        {cleanText(card.headline)}
      </a>
    </p>
  );
}

/** Runs under one link become one link, however many styles they have inside. */
function renderInline(node: unknown): ReactNode[] {
  const runs: { href: string | null; nodes: unknown[] }[] = [];
  for (const child of childrenOf(node)) {
    const href = linkOf(child);
    const last = runs.at(-1);
    if (last && last.href === href) last.nodes.push(child);
    else runs.push({ href, nodes: [child] });
  }
  return runs.map(renderRun);
}

function renderRun({ href, nodes }: { href: string | null; nodes: unknown[] }, key: number): ReactNode {
  const words = nodes.map(renderText);
  if (href === null) return <Fragment key={key}>{words}</Fragment>;
  return (
    <a key={key} href={href} rel={/^https?:/i.test(href) ? "noopener" : undefined}>
      {words}
    </a>
  );
}

function renderText(node: unknown, key: number): ReactNode {
  if (typeOf(node) === "hardBreak") return <br key={key} />;
  const marks = listIn(node, "marks").map(typeOf);
  let words: ReactNode = plainText(node);
  if (marks.includes("italic")) words = <em>{words}</em>;
  if (marks.includes("bold")) words = <strong>{words}</strong>;
  return <Fragment key={key}>{words}</Fragment>;
}

function linkOf(node: unknown): string | null {
  const link = listIn(node, "marks").find((mark) => typeOf(mark) === "link");
  const href = attribute(link, "href");
  return typeof href === "string" && isSafeHref(href) ? href : null;
}

function languageOf(node: unknown, language: Language) {
  return textLanguage(plainText(node), language);
}

function isHead(node: unknown): boolean {
  return typeOf(node) === "headline" || typeOf(node) === "standfirst";
}

function isEmptyParagraph(node: unknown): boolean {
  return typeOf(node) === "paragraph" && plainText(node).trim() === "";
}

function startOf(node: unknown): number | undefined {
  const start = attribute(node, "start");
  return typeof start === "number" && Number.isSafeInteger(start) && start !== 1 ? start : undefined;
}
