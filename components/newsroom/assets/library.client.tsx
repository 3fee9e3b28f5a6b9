"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { AssetView, UnfinishedUpload } from "#newsroom/assets/asset-view.ts";
import type { Refusal } from "#platform/outcome.ts";
import { fetchAs } from "../fronts/front-api.ts";
import { refusalWords } from "../refusal-words.ts";
import { createAssetApi, type ManyChange } from "./asset-api.ts";
import { AssetGrid } from "./asset-grid.client.tsx";
import { ChosenBar } from "./chosen-bar.client.tsx";
import { EditManyDialog } from "./edit-many-dialog.client.tsx";
import { LibraryBar } from "./library-bar.client.tsx";
import { UnfinishedUploads } from "./unfinished-uploads.client.tsx";
import { UploadPanel } from "./upload-panel.client.tsx";
import { useUploads } from "./use-uploads.client.ts";

export interface LibraryProps {
  assets: AssetView[];
  next: string | null;
  /** Of one's own, when the page was read. */
  unfinished: UnfinishedUpload[];
  /** What was asked, as an address. */
  query: string;
  isBin: boolean;
  userId: string;
  zone: string;
  /** ISO 8601 */
  now: string;
}

/** The library: what is there, what is on its way into it, and what is done with many at once. */
export function Library({ assets: start, next: startNext, unfinished, ...props }: LibraryProps) {
  const { query, isBin, userId, zone, now } = props;
  const api = useMemo(() => createAssetApi(fetchAs(userId)), [userId]);
  const router = useRouter();
  const [more, setMore] = useState<AssetView[]>([]);
  const [next, setNext] = useState(startNext);
  const [chosen, setChosen] = useState<Set<string>>(new Set());
  const [isEditing, setIsEditing] = useState(false);
  const [isList, setIsList] = useState(false);
  const [busy, setBusy] = useState<"more" | "save" | null>(null);
  const [refusals, setRefusals] = useState<Refusal[]>([]);
  const [said, setSaid] = useState("");
  const [isOver, setIsOver] = useState(false);
  const [ended, setEnded] = useState<string[]>([]);
  const chooser = useRef<HTMLInputElement>(null);
  const uploads = useUploads(userId, () => router.refresh());

  const seen = new Set(start.map(({ id }) => id));
  const assets = [...start, ...more.filter(({ id }) => !seen.has(id))];

  async function showMore() {
    setBusy("more");
    const answer = await api.list(query, next);
    setBusy(null);
    if (answer.kind === "done") {
      setMore([...more, ...answer.value.assets]);
      setNext(answer.value.next);
    } else
      setSaid(
        refusalWords({
          field: "library",
          reason: answer.kind === "signed_out" ? "signed_out" : "unreachable",
        }),
      );
  }

  /** What was loaded beyond the first page is asked for again, one after the other, when it may have changed. */
  async function freshen(ids: string[]) {
    router.refresh();
    const beyond = more.filter(({ id }) => ids.includes(id));
    const fresh = await Promise.all(beyond.map(({ id }) => api.read(id)));
    const known = new Map(
      fresh.flatMap((answer) =>
        answer.kind === "done" ? [[answer.value.asset.id, answer.value.asset] as const] : [],
      ),
    );
    setMore(more.map((asset) => known.get(asset.id) ?? asset).filter(({ isBinned }) => isBinned === isBin));
  }

  async function saveMany(change: Omit<ManyChange, "ids">) {
    setBusy("save");
    const ids = [...chosen];
    const answer = await api.describeMany({ ...change, ids });
    setBusy(null);
    if (answer.kind !== "done") {
      setRefusals(answer.kind === "refused" ? answer.refusals : [{ field: null, reason: answer.kind }]);
      return;
    }
    const { changed, left } = answer.value;
    setIsEditing(false);
    setRefusals([]);
    // What was left stays chosen, so that it can be looked at.
    setChosen(new Set(left.map(({ id }) => id)));
    const reason = left[0] && refusalWords({ field: null, reason: left[0].reason });
    setSaid(`${changed} saved.${reason ? ` ${left.length} left as they are: ${reason}` : ""}`);
    await freshen(ids);
  }

  async function binMany() {
    setBusy("save");
    const ids = [...chosen];
    const left: string[] = [];
    let reason = "";
    for (const id of ids) {
      const answer = isBin ? await api.restore(id) : await api.bin(id);
      if (answer.kind === "done") continue;
      left.push(id);
      const [refusal] = answer.kind === "refused" ? answer.refusals : [{ field: null, reason: answer.kind }];
      if (refusal) reason = refusalWords(refusal);
    }
    setBusy(null);
    setChosen(new Set(left));
    const done = ids.length - left.length;
    setSaid(
      `${done} ${isBin ? "restored" : "put into the bin"}.${left.length > 0 ? ` ${left.length} not: ${reason}` : ""}`,
    );
    await freshen(ids);
  }

  const paste = useEffectEvent((event: ClipboardEvent) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    uploads.add(files);
  });
  useEffect(() => {
    const hear = (event: ClipboardEvent) => paste(event);
    document.addEventListener("paste", hear);
    return () => document.removeEventListener("paste", hear);
  }, []);

  const isSending = uploads.uploads.some(({ state }) => state === "sending" || state === "waiting");
  useEffect(() => {
    if (!isSending) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isSending]);

  function drag(event: DragEvent) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setIsOver(event.type !== "dragleave" || event.currentTarget.contains(nodeOf(event.relatedTarget)));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files can be dropped anywhere; a button does the same
    <div
      className={isOver ? "library is-over" : "library"}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={drag}
      onDrop={(event) => {
        drag(event);
        setIsOver(false);
        uploads.add(event.dataTransfer.files);
      }}
    >
      <LibraryBar
        isList={isList}
        onShape={setIsList}
        said={said}
        onChooseFiles={isBin ? null : () => chooser.current?.click()}
      />
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        aria-label="Files to upload"
        onChange={(event) => {
          uploads.add(event.target.files ?? []);
          event.target.value = "";
        }}
      />
      <UnfinishedUploads
        uploads={unfinished.filter(({ id }) => !ended.includes(id) && !uploads.has(id))}
        userId={userId}
        onGoOn={({ id }, file) => uploads.add([file], id)}
        onEnded={(id) => {
          setEnded([...ended, id]);
          router.refresh();
        }}
      />
      <UploadPanel {...uploads} />
      {assets.length > 0 ? (
        <AssetGrid assets={assets} now={new Date(now)} chosen={chosen} onChosen={setChosen} isList={isList} />
      ) : (
        <Nothing isBin={isBin} isAsked={query !== ""} />
      )}
      {next && (
        <button type="button" className="button library-more" disabled={busy === "more"} onClick={showMore}>
          {busy === "more" ? "Loading…" : "Show more"}
        </button>
      )}
      {chosen.size > 0 && (
        <ChosenBar
          count={chosen.size}
          isBin={isBin}
          isBusy={busy === "save"}
          onEdit={() => setIsEditing(true)}
          onBin={binMany}
          onClear={() => setChosen(new Set())}
        />
      )}
      {isEditing && (
        <EditManyDialog
          count={chosen.size}
          zone={zone}
          refusals={refusals}
          isBusy={busy === "save"}
          onSave={saveMany}
          onClose={() => {
            setIsEditing(false);
            setRefusals([]);
          }}
        />
      )}
    </div>
  );
}

function Nothing({ isBin, isAsked }: { isBin: boolean; isAsked: boolean }) {
  if (isBin) return <p className="library-empty">The bin is empty.</p>;
  if (isAsked)
    return <p className="library-empty">Nothing here. Ask for less, or look in the whole library.</p>;
  return (
    <p className="library-empty">
      No pictures yet. Drop files anywhere on this page, paste a picture, or choose files.
    </p>
  );
}

function nodeOf(target: EventTarget | null): Node | null {
  return target instanceof Node ? target : null;
}
