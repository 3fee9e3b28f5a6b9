"use client";

import { lateDialog } from "../../../late-part.client.tsx";

/** The library, to choose from; few who open a story want it. */
export const AssetPicker = lateDialog(
  async () => (await import("./library-dialog.client.tsx")).LibraryDialog,
);
