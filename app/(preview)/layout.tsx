import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { readPaper } from "#site/paper/paper-reads.ts";
import "../(site)/readers.css";
import "./preview.css";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { robots: { index: false, follow: false } };
export const viewport: Viewport = { width: "device-width", initialScale: 1, colorScheme: "light dark" };

/** The reader's clothes, without what only readers' pages need: nothing here is kept or found. */
export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const paper = await readPaper();
  return (
    <html lang={paper.language}>
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      </head>
      <body>{children}</body>
    </html>
  );
}
