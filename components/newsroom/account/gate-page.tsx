import type { ReactNode } from "react";

interface GatePageProps {
  paper: { name: string; language: string };
  title: string;
  children: ReactNode;
}

/** The way in: the paper's name, one thing to do, nothing else. */
export function GatePage({ paper, title, children }: GatePageProps) {
  return (
    <main className="gate" id="main">
      <p className="gate-paper" lang={paper.language}>
        {paper.name}
      </p>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
