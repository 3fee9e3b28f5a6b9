import type { ReactNode } from "react";

interface NoticeProps {
  title: string;
  children: ReactNode;
}

/** A page that has only something to say, and a way on. */
export function Notice({ title, children }: NoticeProps) {
  return (
    <main className="gate" id="main">
      <h1>{title}</h1>
      {children}
    </main>
  );
}
