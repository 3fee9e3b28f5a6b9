import { notFound } from "next/navigation";
import { showMissing } from "../show-missing.tsx";

export const dynamic = "force-dynamic";

/** These houses are not the readers': their unknown addresses are answered by Next itself. */
const STAFF = new Set(["newsroom", "api", "preview", "_next"]);

/** Every address that is nothing else. */
export default async function Nowhere({ params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params;
  if (STAFF.has(path[0] ?? "")) notFound();
  return showMissing();
}
