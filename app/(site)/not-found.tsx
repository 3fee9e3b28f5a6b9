import { NoticePage } from "#components/site/notice-page.tsx";
import { readPaperShell } from "./read-paper-shell.ts";

/**
 * Next renders this beside every page, shown or not, so it reads nothing that a page does not: the tags of more would
 * be every page's. What readers see for a missing page is `show-missing.tsx`.
 */
export default async function NotFound() {
  return <NoticePage reason="missing" latest={[]} {...(await readPaperShell())} />;
}
