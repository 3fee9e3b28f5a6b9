"use client";

import { LayoutGrid, List, Upload } from "lucide-react";

interface LibraryBarProps {
  isList: boolean;
  onShape: (isList: boolean) => void;
  said: string;
  /** Null where nothing can be added. */
  onChooseFiles: (() => void) | null;
}

/** Above the pictures: adding some, and grid or list. */
export function LibraryBar({ isList, onShape, said, onChooseFiles }: LibraryBarProps) {
  return (
    <div className="library-bar">
      {onChooseFiles && (
        <>
          <button type="button" className="button is-primary" onClick={onChooseFiles}>
            <Upload size={16} aria-hidden="true" />
            Upload
          </button>
          <span className="small muted library-hint">or drop files here, or paste</span>
        </>
      )}
      <p role="status" className="small library-said">
        {said}
      </p>
      <fieldset className="library-shape">
        <legend className="visually-hidden">Show as</legend>
        <button
          type="button"
          className="icon-button"
          aria-label="Grid"
          aria-pressed={!isList}
          onClick={() => onShape(false)}
        >
          <LayoutGrid size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label="List"
          aria-pressed={isList}
          onClick={() => onShape(true)}
        >
          <List size={18} aria-hidden="true" />
        </button>
      </fieldset>
    </div>
  );
}
