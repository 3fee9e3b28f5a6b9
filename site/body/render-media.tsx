import type { ReactNode } from "react";
import type { LiveFile } from "../assets/live-file.ts";
import { CUT_NAMES, type CutName } from "../assets/live-picture.ts";
import type { StoryMedia } from "../assets/story-media.ts";
import type { Language } from "../paper/language.ts";
import { cleanText } from "./clean-text.ts";
import { formatDuration } from "./format-duration.ts";
import { formatSize } from "./format-size.ts";
import { attribute, childrenOf, plainText, typeOf } from "./read-node.ts";
import { Figure, type PicturePlace } from "./render-picture.tsx";

interface MediaSetting {
  media: StoryMedia;
  language: Language;
  /** Draws the runs of a caption. */
  renderInline: (caption: unknown) => ReactNode;
}

/** A picture of the text; nothing while readers cannot see it. */
export function renderPicture(
  node: unknown,
  setting: MediaSetting,
  place: PicturePlace = "column",
): ReactNode {
  const { media, language, renderInline } = setting;
  const assetId = attribute(node, "assetId");
  const picture = typeof assetId === "string" ? media.pictures.get(assetId) : undefined;
  if (!picture) return null;
  const placed = {
    assetId: picture.assetId,
    caption: plainText(node),
    credit: line(node, "credit"),
    alt: line(node, "alt"),
    isDecorative: attribute(node, "isDecorative") === true,
  };
  const caption = renderInline(childrenOf(node)[0]);
  return <Figure {...{ picture, placed, caption, language, place }} cut={cutOf(node)} base={media.base} />;
}

/** Pictures to look through, or two beside one another; of what readers cannot see nothing remains. */
export function renderGallery(node: unknown, setting: MediaSetting): ReactNode {
  const pictures = childrenOf(node)
    .filter((child) => typeOf(child) === "picture")
    .filter((child) => setting.media.pictures.has(line(child, "assetId")));
  if (pictures.length < 2) return renderPicture(pictures[0], setting);
  const name = setting.language === "ko" ? `사진 ${pictures.length}장` : `${pictures.length} pictures`;
  // The last of an odd number has a row to itself.
  const alone = pictures.length % 2 === 1 ? pictures.length - 1 : null;
  const isPair = attribute(node, "layout") === "pair";
  return (
    <ul
      className={isPair ? "pictures is-pair" : "pictures"}
      tabIndex={isPair ? undefined : 0}
      aria-label={name}
    >
      {pictures.map((picture, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one picture may stand in a row twice
        <li key={at}>{renderPicture(picture, setting, at === alone ? "column" : "gallery")}</li>
      ))}
    </ul>
  );
}

/** A player for what is heard or seen, a link to what is read; nothing while readers cannot have it. */
export function renderMediaFile(node: unknown, { media, language, renderInline }: MediaSetting): ReactNode {
  const file = media.files.get(line(node, "assetId"));
  if (!file) return null;
  const title = cleanText(line(node, "title")).trim() || cleanText(file.name);
  const caption = plainText(node).trim() === "" ? null : renderInline(childrenOf(node)[0]);
  return (
    <figure className={`media-file is-${file.kind}`}>
      {file.kind === "document" ? (
        <DocumentLink file={file} title={title} />
      ) : (
        <Player file={file} title={title} language={language} />
      )}
      {caption === null ? null : (
        <figcaption>
          <span className="caption">{caption}</span>
        </figcaption>
      )}
      {file.transcript.trim() === "" ? null : (
        <details>
          <summary>{language === "ko" ? "글로 읽기" : "Transcript"}</summary>
          {file.transcript
            .split(/\n+/)
            .filter((part) => part.trim() !== "")
            .map((part, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place
              <p key={at}>{cleanText(part)}</p>
            ))}
        </details>
      )}
    </figure>
  );
}

function DocumentLink({ file, title }: { file: LiveFile; title: string }) {
  const kind = file.mimeType === "application/pdf" ? "PDF" : file.mimeType;
  return (
    <p>
      <a href={file.path}>{title}</a>{" "}
      <span className="file-size">{`${kind}, ${formatSize(file.bytes)}`}</span>
    </p>
  );
}

function Player({ file, title, language }: { file: LiveFile; title: string; language: Language }) {
  const source = <source src={file.path} type={file.mimeType} />;
  return (
    <>
      <p className="media-title">
        {title}
        {file.durationMs === null ? null : (
          <span className="file-size">{` ${formatDuration(file.durationMs)}`}</span>
        )}
      </p>
      {file.kind === "audio" ? (
        // biome-ignore lint/a11y/useMediaCaption: what is said in it is below as a transcript
        <audio controls preload="none" aria-label={title}>
          {source}
        </audio>
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: a film without words has none
        <video
          controls
          preload="none"
          width={file.width ?? undefined}
          height={file.height ?? undefined}
          aria-label={title}
        >
          {source}
          {file.captions === "" ? null : (
            <track
              kind="captions"
              src={file.captions}
              srcLang={language}
              label={language === "ko" ? "자막" : "Captions"}
            />
          )}
        </video>
      )}
    </>
  );
}

function line(node: unknown, name: string): string {
  const value = attribute(node, name);
  return typeof value === "string" ? value : "";
}

function cutOf(node: unknown): CutName {
  const crop = attribute(node, "crop");
  return CUT_NAMES.find((name) => name === crop) ?? "full";
}
