"use client";

import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { createStoryApi } from "../editor/save/story-api.ts";
import { NameVersionDialog } from "./name-version-dialog.client.tsx";

/** Names the story as it stands, and shows it in the list. */
export function NameVersionButton({ storyId, userId }: { storyId: string; userId: string }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const api = useMemo(
    () => createStoryApi((path, init) => fetch(path, init), storyId, userId),
    [storyId, userId],
  );
  return (
    <>
      <button type="button" className="button is-small" onClick={() => setOpen(true)}>
        Name this version
      </button>
      {isOpen && (
        <NameVersionDialog
          api={api}
          onNamed={() => {
            setOpen(false);
            router.refresh();
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
