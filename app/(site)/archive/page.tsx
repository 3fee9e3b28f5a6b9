import { showArchiveYears } from "../show-archive-years.tsx";

export const dynamic = "force-dynamic";

export default function Archive() {
  return showArchiveYears(null);
}
