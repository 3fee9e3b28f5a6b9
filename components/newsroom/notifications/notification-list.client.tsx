"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import type { NotificationView } from "#newsroom/notifications/notification-view.ts";
import { followUnread } from "./follow-unread.ts";
import { describeNotification } from "./notification-words.ts";

export interface ShownNotification extends NotificationView {
  /** When it was, as drawn by the page. */
  when: ReactNode;
}

interface NotificationListProps {
  rows: ShownNotification[];
  /** What stands there when there are none. */
  children: ReactNode;
}

type Read = { ids: string[] } | { upTo: string };

/** The list, and what marks its lines as read: following one, a button on each, a button for all. */
export function NotificationList({ rows, children }: NotificationListProps) {
  const router = useRouter();
  const [problem, setProblem] = useState("");
  useEffect(() => {
    let known: number | null = null;
    return followUnread((count) => {
      if (known !== null && known !== count) router.refresh();
      known = count;
    });
  }, [router]);

  const markRead = async (read: Read) => {
    const isRead = await sendRead(read);
    setProblem(isRead ? "" : "This could not be noted. Try again in a moment.");
    router.refresh();
  };
  const newest = rows[0]?.at;
  const hasUnread = rows.some(({ isRead }) => !isRead);
  return (
    <>
      <div className="notifications-head">
        <h1>Notifications</h1>
        {newest && hasUnread && (
          <button type="button" className="button is-small" onClick={() => markRead({ upTo: newest })}>
            Mark all as read
          </button>
        )}
      </div>
      <p role="alert" className="field-error">
        {problem}
      </p>
      {rows.length > 0 ? (
        <ul className="notifications">
          {rows.map((row) => (
            <Line key={row.id} row={row} onRead={(isLeaving) => markUnlessRead(row, isLeaving, markRead)} />
          ))}
        </ul>
      ) : (
        children
      )}
    </>
  );
}

function markUnlessRead(row: NotificationView, isLeaving: boolean, markRead: (read: Read) => Promise<void>) {
  if (row.isRead) return;
  const read = { ids: [row.id] };
  void (isLeaving ? sendRead(read) : markRead(read));
}

/** Sent even when the page goes away in the same moment. */
async function sendRead(read: Read): Promise<boolean> {
  const request = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(read),
    keepalive: true,
  };
  const answer = await fetch("/api/v1/notifications/read", request).catch(() => null);
  return answer?.ok ?? false;
}

function Line({ row, onRead }: { row: ShownNotification; onRead: (isLeaving: boolean) => void }) {
  const { story, quote, text, isRead, when } = row;
  const headline = story?.headline || "No headline yet";
  const leave = () => onRead(true);
  return (
    <li className={isRead ? "notification" : "notification is-unread"}>
      <p className="notification-what">
        {!isRead && <span className="visually-hidden">Unread: </span>}
        {describeNotification(row)} <span className="muted">· {when}</span>
      </p>
      {story && (
        <p className="notification-story">
          <a
            className="row-link"
            href={linkOf(row)}
            lang={story.headline ? story.language : undefined}
            onClick={leave}
            onAuxClick={leave}
          >
            {headline}
          </a>
        </p>
      )}
      {quote && <blockquote className="notification-quote">{quote}</blockquote>}
      {text && <p className="notification-text">{text}</p>}
      {!isRead && (
        <button type="button" className="button is-small" onClick={() => onRead(false)}>
          Mark as read <span className="visually-hidden">{headline}</span>
        </button>
      )}
    </li>
  );
}

function linkOf({ story, noteId }: NotificationView): string {
  const note = noteId ? `?note=${encodeURIComponent(noteId)}` : "";
  return `/newsroom/stories/${story?.id}${note}`;
}
