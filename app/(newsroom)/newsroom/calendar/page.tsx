import type { Metadata } from "next";
import { CalendarPage } from "#components/newsroom/calendar/calendar-page.tsx";
import { readCalendar } from "#newsroom/desk/calendar-reads.ts";
import { countDesk } from "#newsroom/desk/desk-reads.ts";
import { listCounted } from "#newsroom/desk/list-counted.ts";
import { readWeek } from "#newsroom/desk/week-input.ts";
import "../../desk.css";
import { type DeskQuery, openDesk } from "../open-desk.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Calendar" };

export default async function Calendar({ searchParams }: { searchParams: DeskQuery }) {
  const { asking, frame, query } = await openDesk("/newsroom/calendar", searchParams);
  const { lists, address } = frame;
  const { question } = address;
  const week = readWeek(query.get("week"), asking.now, asking.zone);
  const [calendar, counts] = await Promise.all([
    readCalendar({ asking, question, week }, lists.paper.statesOff),
    countDesk(asking, listCounted(question, lists)),
  ]);
  const asked = week.days.includes(week.today) ? null : (week.days[0] ?? null);
  return <CalendarPage {...frame} calendar={calendar} week={week} asked={asked} counts={counts} />;
}
