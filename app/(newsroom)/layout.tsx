import "@fontsource-variable/libre-franklin/wght.css";
import "@fontsource-variable/noto-sans-kr/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./newsroom.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ConfirmationHost } from "#components/newsroom/confirm/confirmation-host.client.tsx";

export const metadata: Metadata = {
  title: { default: "Newsroom", template: "%s · Newsroom" },
  robots: { index: false, follow: false },
  icons: { icon: "/icon.svg" },
  referrer: "same-origin",
};

/** The keyboard of a phone shrinks the page, so that the toolbar stays above it. */
export const viewport: Viewport = {
  colorScheme: "light dark",
  interactiveWidget: "resizes-content",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f6f3" },
    { media: "(prefers-color-scheme: dark)", color: "#17181b" },
  ],
};

/** The root of everything staff see: sign-in, the desk, the editor. */
export default function NewsroomLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className="newsroom">
        {children}
        <ConfirmationHost />
      </body>
    </html>
  );
}
