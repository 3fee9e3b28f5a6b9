"use client";

import { useSyncExternalStore } from "react";

/** Whether the page's script has taken over; what needs it is disabled until then and says so to everybody. */
export function useIsListening(): boolean {
  return useSyncExternalStore(neverChanges, isInBrowser, isOnServer);
}

const neverChanges = () => () => {};
const isInBrowser = () => true;
const isOnServer = () => false;
