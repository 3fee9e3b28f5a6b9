interface NoteQuoteProps {
  quote: string;
  isLost: boolean;
  onGo: () => void;
}

const LONGEST = 160;

/** The words a note stands on; a press goes to them. */
export function NoteQuote({ quote, isLost, onGo }: NoteQuoteProps) {
  const line = quote.replace(/\s+/g, " ").trim();
  const short = line.length > LONGEST ? `${line.slice(0, LONGEST - 1).toWellFormed()}…` : line;
  return (
    <button type="button" className="note-quote" onClick={onGo}>
      {isLost && <span className="note-lost">The text was deleted: </span>}
      <q>{short}</q>
    </button>
  );
}
