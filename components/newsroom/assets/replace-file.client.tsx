"use client";

import { RefreshCw } from "lucide-react";
import { useRef, useState } from "react";
import { refusalWords } from "../refusal-words.ts";
import { uploadFile } from "./upload-files.ts";

interface ReplaceFileProps {
  assetId: string;
  /** What is known of it is of this version. */
  version: () => Promise<number | null>;
  userId: string;
  onReplaced: () => void;
}

/** Another file in its place: stories keep it where it is, with everything that is known of it. */
export function ReplaceFile({ assetId, version, userId, onReplaced }: ReplaceFileProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState("");

  async function replace(file: File) {
    setProblem("");
    setShare(0);
    const seen = await version();
    const outcome = await uploadFile(file, {
      userId,
      ...(seen !== null && { replaces: { assetId, version: seen } }),
      onProgress: (sent, total) => setShare(total === 0 ? 1 : sent / total),
    });
    setShare(null);
    if (outcome.done) onReplaced();
    else
      setProblem(outcome.refusals.map((refusal) => refusalWords({ ...refusal, field: "upload" })).join(" "));
  }

  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label="The file to put in its place"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void replace(file);
          event.target.value = "";
        }}
      />
      <button
        type="button"
        className="button"
        disabled={share !== null}
        onClick={() => chooser.current?.click()}
      >
        <RefreshCw size={16} aria-hidden="true" />
        {share === null ? "Replace the file" : `Replacing… ${Math.floor(share * 100)} %`}
      </button>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
