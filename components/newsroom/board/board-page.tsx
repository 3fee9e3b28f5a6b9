import type { BoardColumn } from "#newsroom/desk/card-view.ts";
import type { DeskCounts } from "#newsroom/desk/desk-view.ts";
import { CardFace } from "../cards/card-face.tsx";
import { DeskFrame, type DeskFrameProps } from "../desk/desk-frame.tsx";
import { deskPath } from "../desk/desk-path.ts";
import { viewPaths } from "../desk/desk-views.tsx";
import { countWords, stateWords } from "../desk/desk-words.ts";
import "../cards/cards.css";
import "./board.css";
import { writeDeskQuestion } from "#newsroom/desk/desk-input.ts";
import { Board } from "./board.client.tsx";

export interface BoardPageProps extends DeskFrameProps {
  columns: BoardColumn[];
  now: Date;
}

const shape = { kind: "board" } as const;

/** The desk as a board: a column for each state, a card for each story. */
export function BoardPage({ columns, now, ...frame }: BoardPageProps) {
  const { lists, counts, address } = frame;
  const { question, view } = address;
  return (
    <DeskFrame {...frame} shape={shape} title="Board">
      <Board
        key={writeDeskQuestion(question).toString()}
        columns={columns.map(({ state, cards, hasMore }) => ({
          state,
          name: state === "live" ? "Live today" : stateWords(state),
          count: countOf({ state, cards, hasMore }, counts),
          morePath:
            hasMore || state === "live" ? deskPath({ ...question, state }, { view: view ?? "all" }) : null,
          cards: cards.map((card) => ({
            id: card.id,
            headline: card.headline === "" ? "No headline yet" : card.headline,
            language: card.language,
            workflowState: card.workflowState,
            moves: card.moves,
            mayPublish: card.mayPublish,
            changedAt: card.changedAt,
            face: <CardFace card={card} now={now} zone={lists.paper.timeZone} />,
          })),
        }))}
        viewPaths={viewPaths(lists.views, shape)}
      />
      {question.state !== "spiked" && (
        <p className="board-foot small muted">
          What is spiked is not on the board.{" "}
          <a
            href={deskPath({ ...question, state: "spiked", sort: "changed" }, { view: view ?? "all", shape })}
          >
            Show the spiked stories
          </a>
        </p>
      )}
    </DeskFrame>
  );
}

/** What is shown is counted by itself; what is more than that as far as the desk counts. */
function countOf({ state, cards, hasMore }: BoardColumn, counts: DeskCounts): string {
  if (!hasMore) return String(cards.length);
  const count = counts[`state ${state}`];
  return count === undefined ? `${cards.length}+` : countWords(count);
}
