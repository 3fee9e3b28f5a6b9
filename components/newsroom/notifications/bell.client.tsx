"use client";

import { Bell as BellIcon } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { followUnread } from "./follow-unread.ts";
import "./notifications.css";

/** The way to the notifications, with the number of those that are unread. */
export function Bell() {
  const [unread, setUnread] = useState(0);
  const [news, setNews] = useState("");
  const known = useRef<number | null>(null);
  useEffect(
    () =>
      followUnread((count) => {
        const before = known.current;
        known.current = count;
        setUnread(count);
        setNews(before !== null && count > before ? "You have a new notification." : "");
      }),
    [],
  );
  return (
    <>
      <a
        className="icon-button bell"
        href="/newsroom/notifications"
        aria-label={unread === 0 ? "Notifications" : `Notifications, ${unread} unread`}
        title="Notifications"
      >
        <BellIcon size={18} aria-hidden="true" />
        {unread > 0 && (
          <span className="bell-count" aria-hidden="true">
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </a>
      <span className="visually-hidden" role="status">
        {news}
      </span>
    </>
  );
}
