"use client";

import type { ReactNode } from "react";
import { useIsListening } from "./use-is-listening.client.ts";

/** A part of a page whose buttons and fields do nothing without script: disabled, all of them, until it listens. */
export function UntilListening({ children }: { children: ReactNode }) {
  return (
    <fieldset className="until-listening" role="presentation" disabled={!useIsListening()}>
      {children}
    </fieldset>
  );
}
