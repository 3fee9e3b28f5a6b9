"use client";

export interface RecoveryCodesProps {
  codes: string[];
  /** What the button says that ends it. */
  doneWords: string;
  onDone: () => void;
}

/** Ten codes, shown this once: to be printed, kept as a file, or written down. */
export function RecoveryCodes({ codes, doneWords, onDone }: RecoveryCodesProps) {
  function download() {
    const text = `Recovery codes for ${window.location.host}\nEach works once.\n\n${codes.join("\n")}\n`;
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = "recovery-codes.txt";
    link.click();
    URL.revokeObjectURL(address);
  }
  return (
    <section className="recovery-codes" aria-labelledby="recovery-codes">
      <h3 id="recovery-codes">Your recovery codes</h3>
      <p>
        Each lets you in once when phone or key is lost. They are shown <strong>only now</strong>: keep them
        where you would keep a passport, not on the phone itself.
      </p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="cluster">
        <button type="button" className="button" onClick={download}>
          Download
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          Print
        </button>
        <button type="button" className="button is-primary" onClick={onDone}>
          {doneWords}
        </button>
      </div>
    </section>
  );
}
