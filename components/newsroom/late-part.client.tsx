"use client";

import { type ComponentType, useEffect, useState } from "react";
import { Dialog } from "./dialog.client.tsx";

interface Late<Props> {
  load: () => Promise<ComponentType<Props>>;
  /** What stands in its place when it cannot be had. */
  Missing: ComponentType<Props & { retry: () => void }>;
  /** What stands in its place until it is there; nothing where this is not given. */
  Waiting?: ComponentType<Props>;
}

/**
 * A part of a page whose scripts come when it is first shown. Where they do not, for want of a network or as a newer
 * version is installed, something else stands in its place: React's own `lazy` throws then, which would take the page
 * away from under whoever is writing on it.
 */
export function latePart<Props extends object>({
  load,
  Missing,
  Waiting,
}: Late<Props>): ComponentType<Props> {
  let found: ComponentType<Props> | null = null;
  return function LatePart(props: Props) {
    const [isMissing, setMissing] = useState(false);
    const [Part, setPart] = useState(() => found);
    useEffect(() => {
      if (Part || isMissing) return;
      let isAwaited = true;
      load().then(
        (part) => {
          found = part;
          if (isAwaited) setPart(() => part);
        },
        () => isAwaited && setMissing(true),
      );
      return () => {
        isAwaited = false;
      };
    }, [Part, isMissing]);
    if (Part) return <Part {...props} />;
    if (isMissing) return <Missing {...props} retry={() => setMissing(false)} />;
    return Waiting ? <Waiting {...props} /> : null;
  };
}

/** The same for a dialog. */
export function lateDialog<Props extends { onClose: () => void }>(load: Late<Props>["load"]) {
  return latePart<Props>({ load, Missing: MissingDialog, Waiting: WaitingDialog });
}

/** Holds the keys from the first moment, as what is typed for a dialog must not go into the story; seen after a while. */
export function WaitingDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="One moment …" onClose={onClose}>
      <p className="is-late" tabIndex={-1}>
        This is being loaded.
      </p>
    </Dialog>
  );
}

/** Says that a dialog cannot be had, and what to do about it. */
export function MissingDialog({ onClose, retry }: { onClose: () => void; retry: () => void }) {
  const foot = (
    <>
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
      <button type="button" className="button is-primary" onClick={retry}>
        Try again
      </button>
    </>
  );
  return (
    <Dialog title="This could not be loaded" onClose={onClose} foot={foot}>
      <p>{MISSING}</p>
    </Dialog>
  );
}

/** What to do about a part that is missing. */
export const MISSING =
  "There may be no connection, or a newer version was installed. Try again; if that does not help, reload the page: what you typed is kept.";
