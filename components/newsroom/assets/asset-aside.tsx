import type { AssetDetail } from "#newsroom/assets/asset-view.ts";
import { HistoryTime } from "../history/history-time.tsx";
import { bytesWords, cropWords, fieldWords, sizeWords } from "./asset-words.ts";

interface AssetAsideProps {
  detail: AssetDetail;
  /** The paper's IANA zone. */
  zone: string;
}

/** Where it stands, its file, and what became of it. */
export function AssetAside({ detail, zone }: AssetAsideProps) {
  const { asset, uses, events } = detail;
  const { file } = asset;
  return (
    <>
      <section className="asset-section" aria-labelledby="asset-used">
        <h2 id="asset-used">Used in</h2>
        {uses.length === 0 && <p className="muted">No story yet.</p>}
        <ul className="asset-uses-list">
          {uses.map(({ storyId, headline, language, isLive }) => (
            <li key={storyId}>
              <a href={`/newsroom/stories/${storyId}`} lang={language}>
                {headline || "No headline yet"}
              </a>
              <span className={isLive ? "pill is-good" : "pill"}>{isLive ? "Live" : "Draft"}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="asset-section" aria-labelledby="asset-file">
        <h2 id="asset-file">File</h2>
        <dl className="asset-facts">
          <dt>Name</dt>
          <dd>{file.name}</dd>
          <dt>Kind</dt>
          <dd>
            {file.mimeType}, {bytesWords(file.bytes)}
          </dd>
          {file.width !== null && (
            <>
              <dt>Size</dt>
              <dd>{sizeWords(file)} pixels</dd>
            </>
          )}
          <dt>Added</dt>
          <dd>
            <HistoryTime instant={asset.createdAt} zone={zone} /> by {asset.createdBy}
          </dd>
        </dl>
        <a className="button is-small" href={`/api/v1/media/file/${asset.id}`} download={file.name}>
          Download the original
        </a>
      </section>
      <section className="asset-section" aria-labelledby="asset-history">
        <h2 id="asset-history">History</h2>
        <ol className="asset-history">
          {events.map(({ at, by, what, to }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a record have no other name and never move
            <li key={place}>
              <span>
                <b>{by}</b> {eventWords(what, to)}
              </span>
              <span className="small muted">
                <HistoryTime instant={at} zone={zone} />
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function eventWords(what: string, to: string): string {
  if (what === "file") return `uploaded ${to}`;
  if (what === "bin") return to === "yes" ? "put it into the bin" : "took it out of the bin";
  const crop = Object.entries(cropWords).find(([name]) => what === `crop ${name}`)?.[1];
  if (crop) return to === "" ? `let “${crop}” follow the focal point` : `placed “${crop}”: ${to}`;
  const field = (fieldWords[what] ?? what).toLowerCase();
  return to === "" ? `emptied ${field}` : `set ${field}: ${to}`;
}
