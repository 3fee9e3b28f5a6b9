"use client";

interface ChosenBarProps {
  count: number;
  isBin: boolean;
  isBusy: boolean;
  onEdit: () => void;
  onBin: () => void;
  onClear: () => void;
}

/** What can be done with the chosen pictures, at the foot of the window where a thumb reaches it. */
export function ChosenBar({ count, isBin, isBusy, onEdit, onBin, onClear }: ChosenBarProps) {
  return (
    <section className="bulk-bar" aria-label="Chosen pictures">
      <p role="status">
        <strong>{count} chosen</strong>
      </p>
      {!isBin && (
        <button type="button" className="button is-primary" disabled={isBusy} onClick={onEdit}>
          Edit {count === 1 ? "it" : "all"}
        </button>
      )}
      <button type="button" className="button" disabled={isBusy} onClick={onBin}>
        {isBin ? "Restore" : "Bin"}
      </button>
      <button type="button" className="button" onClick={onClear}>
        Choose none
      </button>
    </section>
  );
}
