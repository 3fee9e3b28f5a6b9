import type { Viewport } from "next";
import type { ReactNode } from "react";
import "./readers.css";
import { SpeculationRules } from "#components/site/speculation-rules.tsx";
import { readPaperShell } from "./read-paper-shell.ts";

export const dynamic = "force-dynamic";

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fdfdfb" },
    { media: "(prefers-color-scheme: dark)", color: "#141518" },
  ],
};

/** What site.css asks for at these widths of the window. */
const FONTS = [
  { href: "/fonts/source-serif-4-latin.woff2", media: "(min-width: 40.01rem)" },
  { href: "/fonts/source-serif-4-latin-text.woff2", media: "(max-width: 40rem)" },
  { href: "/fonts/libre-franklin-latin.woff2" },
];

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { paper } = await readPaperShell();
  return (
    <html lang={paper.language}>
      <head>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        {FONTS.map(({ href, media }) => (
          <link
            key={href}
            rel="preload"
            href={href}
            media={media}
            as="font"
            type="font/woff2"
            crossOrigin="anonymous"
          />
        ))}
      </head>
      <body>
        {children}
        <SpeculationRules />
      </body>
    </html>
  );
}
