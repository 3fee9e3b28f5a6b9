import type { ReactNode } from "react";
import type { DeskCounts, DeskLists } from "#newsroom/desk/desk-view.ts";
import type { DeskAddress } from "#newsroom/desk/read-desk-address.ts";
import "./desk-list.css";
import "./desk-shape.css";
import { writeDeskQuestion } from "#newsroom/desk/desk-input.ts";
import { DeskChips } from "./desk-chips.tsx";
import { DeskFilters } from "./desk-filters.tsx";
import { type DeskShape, shapePath } from "./desk-path.ts";
import { DeskSearch } from "./desk-search.tsx";
import { DeskStates } from "./desk-states-nav.tsx";
import { DeskViews } from "./desk-views.tsx";
import { ShapeSwitch } from "./shape-switch.tsx";
import { StayFresh } from "./stay-fresh.client.tsx";
import { TopBar, type TopBarProps } from "./top-bar.tsx";
import type { ViewActs } from "./view-answer.ts";
import { ViewMenu } from "./view-menu.client.tsx";

export interface DeskFrameProps extends TopBarProps {
  lists: DeskLists;
  counts: DeskCounts;
  address: DeskAddress;
  viewActs: ViewActs;
}

interface Framed extends DeskFrameProps {
  shape: DeskShape;
  title: string;
  children: ReactNode;
}

/** What the desk is asked, in whatever shape it answers: search, views, states, filters, and the switch of shapes. */
export function DeskFrame({ lists, counts, address, viewActs, shape, title, children, ...bar }: Framed) {
  const { question, view } = address;
  return (
    <div className="desk">
      <TopBar {...bar} />
      <main id="main" className={`page desk-as-${shape.kind}`} tabIndex={-1}>
        <div className="desk-head">
          <h1>{title}</h1>
          <ShapeSwitch address={address} shape={shape} />
          <DeskSearch question={question} view={view} shape={shape} />
          <ViewMenu
            key={`${view} ${writeDeskQuestion(question)}`}
            query={writeDeskQuestion(question).toString()}
            view={lists.views.find(({ id }) => id === view) ?? null}
            openKey={view ?? "all"}
            opensWith={lists.openingView ?? "all"}
            acts={viewActs}
            path={shapePath(shape)}
          />
        </div>
        <DeskViews views={lists.views} counts={counts} current={view} shape={shape} />
        {shape.kind !== "board" && (
          <DeskStates
            question={question}
            counts={counts}
            statesOff={lists.paper.statesOff}
            view={view}
            shape={shape}
          />
        )}
        <DeskFilters question={question} lists={lists} view={view} shape={shape} />
        <DeskChips question={question} lists={lists} view={view} shape={shape} />
        {children}
      </main>
      <StayFresh />
    </div>
  );
}
