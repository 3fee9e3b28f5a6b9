"use client";

import { Keyboard } from "lucide-react";
import { useRouter } from "next/navigation";
import { type ReactNode, useRef, useState } from "react";
import type { DeskCard } from "#newsroom/desk/card-view.ts";
import type { WorkflowState } from "#newsroom/stories/workflow.ts";
import { DragCard } from "../cards/drag-card.client.tsx";
import { DropColumn } from "../cards/drop-column.client.tsx";
import { placeCards } from "../cards/place-cards.ts";
import { Said, type Saying } from "../cards/said.client.tsx";
import { cardShortcuts, useCardKeys } from "../cards/use-card-keys.client.ts";
import { useDragging } from "../cards/use-dragging.client.ts";
import { useHeld } from "../cards/use-held.client.ts";
import { useKeptCard } from "../cards/use-kept-card.client.ts";
import { usePending } from "../cards/use-pending.client.ts";
import type { HandMove } from "../desk/hand-moves.ts";
import { ShortcutSheet } from "../desk/shortcut-sheet.client.tsx";
import { workflowWords } from "../workflow-words.ts";
import { judgeDrop, publishPath } from "./judge-drop.ts";
import { moveCard } from "./move-card.ts";
import { MoveCardDialog } from "./move-card-dialog.client.tsx";

export interface BoardStory
  extends Pick<
    DeskCard,
    "id" | "headline" | "language" | "workflowState" | "moves" | "mayPublish" | "changedAt"
  > {
  /** What the card says, drawn by the server. */
  face: ReactNode;
}

interface BoardProps {
  columns: {
    state: WorkflowState;
    name: string;
    count: string;
    /** Where all stories of the column are listed. */
    morePath: string | null;
    cards: BoardStory[];
  }[];
  viewPaths: string[];
}

/** `to`: where it is to go if that is said already. */
type Open = { kind: "sheet" } | { kind: "move"; story: BoardStory; to: HandMove | null };

/** Stories in columns by state. A card is moved by dragging it or by asking where it is to go; never past publishing. */
export function Board({ columns: fresh, viewPaths }: BoardProps) {
  const router = useRouter();
  const root = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const [saying, setSaying] = useState<Saying | null>(null);
  const { pending, during } = usePending();
  const dragged = useDragging(drop);
  const columns = useHeld(fresh, dragged !== null);
  const find = (id: string) => columns.flatMap(({ cards }) => cards).find((card) => card.id === id);
  const placed = placeCards(
    columns.map(({ state, cards }) => ({ key: state, cards })),
    pending,
  );

  async function move(story: BoardStory, to: HandMove, note: string, opId: string): Promise<string | null> {
    const put = { from: story.workflowState, to, changedAt: story.changedAt };
    const problem = await during(story.id, put, () => moveCard(story, { to, note, opId }));
    if (problem === null) {
      setSaying({ text: `“${story.headline}” is now in ${workflowWords[to].name}.`, isProblem: false });
    }
    router.refresh();
    return problem;
  }

  async function drop(id: string, column: string): Promise<void> {
    const story = find(id);
    const target = columns.find(({ state }) => state === column);
    if (!story || !target) return;
    setSaying(null);
    const meaning = judgeDrop(story, target.state);
    if (meaning.kind === "publish") return router.push(publishPath(id));
    if (meaning.kind === "none") return;
    if (meaning.asksNote) return setOpen({ kind: "move", story, to: meaning.to });
    const problem = await move(story, meaning.to, "", crypto.randomUUID());
    if (problem !== null)
      setSaying({ text: `“${story.headline}” was not moved. ${problem}`, isProblem: true });
  }

  function ask(story: BoardStory | undefined): boolean {
    if (!story || !isMovable(story)) return false;
    setSaying(null);
    setOpen({ kind: "move", story, to: null });
    return true;
  }

  useKeptCard(root);
  useCardKeys(root, {
    move: (id) => ask(find(id)),
    showSheet: () => setOpen({ kind: "sheet" }),
    viewPaths,
  });

  return (
    <>
      <section ref={root} className="board" aria-label="Stories by state">
        <div className="board-columns">
          {columns.map(({ state, name, count, morePath }) => {
            const cards = placed.get(state) ?? [];
            return (
              <DropColumn
                key={state}
                name={state}
                labelledBy={`board-${state}`}
                className={`board-column${cards.length === 0 ? " is-empty" : ""}`}
                dragged={dragged}
                accepts={(id) => {
                  const story = find(id);
                  return story !== undefined && judgeDrop(story, state).kind !== "none";
                }}
              >
                <h2 id={`board-${state}`} className="board-head">
                  <span className={`board-dot state-${state}`} aria-hidden="true" />
                  {name} <span className="desk-count">{count}</span>
                </h2>
                <ul className="board-cards">
                  {cards.map((story) => (
                    <DragCard
                      key={story.id}
                      name={story.id}
                      className={`card${story.isPending ? " is-pending" : ""}${dragged === story.id ? " is-dragged" : ""}`}
                      isMovable={isMovable(story) && !story.isPending}
                      isBusy={story.isPending}
                    >
                      {story.face}
                      {isMovable(story) && !story.isPending && (
                        <button
                          type="button"
                          className="button is-small card-move"
                          onClick={() => ask(story)}
                        >
                          Move<span className="visually-hidden"> “{story.headline}”</span> to …
                        </button>
                      )}
                    </DragCard>
                  ))}
                </ul>
                {morePath && (
                  <a className="board-more small" href={morePath}>
                    {state === "live" ? "All live stories" : "Show all in the list"}
                  </a>
                )}
              </DropColumn>
            );
          })}
        </div>
      </section>
      <button
        type="button"
        className="button is-quiet is-small desk-shortcuts"
        onClick={() => setOpen({ kind: "sheet" })}
      >
        <Keyboard size={16} aria-hidden="true" />
        Keyboard shortcuts
      </button>
      <Said saying={saying} onClose={() => setSaying(null)} />
      {open?.kind === "sheet" && <ShortcutSheet shortcuts={cardShortcuts} onClose={() => setOpen(null)} />}
      {open?.kind === "move" && (
        <MoveCardDialog
          story={open.story}
          to={open.to}
          onClose={() => setOpen(null)}
          onMove={(to, note, opId) => move(open.story, to, note, opId)}
        />
      )}
    </>
  );
}

function isMovable({ moves, mayPublish, workflowState }: BoardStory): boolean {
  return moves.length > 0 || (mayPublish && workflowState !== "live");
}
