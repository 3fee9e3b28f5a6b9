import { NoticePage } from "#components/site/notice-page.tsx";
import { readNotice } from "./read-notice.ts";

export default async function NotFound() {
  return <NoticePage reason="missing" {...(await readNotice())} />;
}
