"use client";

import { X } from "lucide-react";
import { type ReactNode, useId } from "react";

interface DialogProps {
  title: string;
  children: ReactNode;
  /** The buttons at its foot. */
  foot?: ReactNode;
  isWide?: boolean;
  /** Without it the dialog cannot be closed by hand. */
  onClose?: () => void;
}

/** A modal dialog: the browser's own, so focus, Escape and the backdrop are the browser's too. Mounted means open. */
export function Dialog({ title, children, foot, isWide = false, onClose }: DialogProps) {
  const titleId = useId();
  return (
    <dialog
      className={isWide ? "dialog is-wide" : "dialog"}
      aria-labelledby={titleId}
      ref={openModal}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        {onClose && (
          <button type="button" className="icon-button" aria-label="Close" onClick={onClose}>
            <X size={18} aria-hidden="true" />
          </button>
        )}
      </div>
      <div className="dialog-body">{children}</div>
      {foot && <div className="dialog-foot">{foot}</div>}
    </dialog>
  );
}

/** One function for every drawing: a new one each time would close and open the dialog at each key typed in it. */
function openModal(dialog: HTMLDialogElement | null) {
  if (dialog && !dialog.open) {
    dialog.showModal();
    // Whoever opened it came to fill something in, not to close it again.
    dialog.querySelector<HTMLElement>(".dialog-body :is(input, textarea, select, .is-late)")?.focus();
  }
  // Closing gives the focus back to where it was; being taken off the page alone would not.
  return () => dialog?.close();
}
