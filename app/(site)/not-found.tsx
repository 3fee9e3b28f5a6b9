import { NoticePage } from "#components/site/notice-page.tsx";
import { readPaperShell } from "./read-paper-shell.ts";

export default async function NotFound() {
  return <NoticePage reason="missing" {...(await readPaperShell())} />;
}
