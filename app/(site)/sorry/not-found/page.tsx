import { showMissing } from "../../show-missing.tsx";

export const dynamic = "force-dynamic";

/** What the server in front shows readers where Next itself answers 404. */
export default function NotFoundStandIn() {
  return showMissing("sorry");
}
