interface FrontPreviewStripProps {
  which: string;
  /** What is shown. */
  what: string;
}

/** The strip under a front's preview: that this is one, and the way back. */
export function FrontPreviewStrip({ which, what }: FrontPreviewStripProps) {
  return (
    <aside className="preview-banner" lang="en" aria-label="Preview">
      <p>
        <strong>Preview — {what}, with the stories that are live now</strong>
      </p>
      <p>
        <a href={`/newsroom/fronts/${which}`}>Back to the front</a>
      </p>
    </aside>
  );
}
