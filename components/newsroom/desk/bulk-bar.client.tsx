"use client";

interface BulkBarProps {
  count: number;
  /** Stories that came into the view meanwhile and are shown when nothing is chosen any more. */
  waiting: number;
  onAct: () => void;
  onClear: () => void;
}

/** What can be done with the chosen stories, at the foot of the window where a thumb reaches it. */
export function BulkBar({ count, waiting, onAct, onClear }: BulkBarProps) {
  return (
    <section className="bulk-bar" aria-label="Chosen stories">
      <p role="status">
        <strong>{count === 1 ? "1 story chosen" : `${count} stories chosen`}</strong>
        {waiting > 0 && <span className="muted"> · {waiting} more have come in</span>}
      </p>
      <button type="button" className="button is-primary" onClick={onAct}>
        Move or assign
      </button>
      <button type="button" className="button" onClick={onClear}>
        Choose none
      </button>
    </section>
  );
}
