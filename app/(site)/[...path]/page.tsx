import { showMissing } from "../show-missing.tsx";

export const dynamic = "force-dynamic";

/** Every address that is nothing else. */
export default async function Nowhere({ params }: { params: Promise<{ path: string[] }> }) {
  const { path } = await params;
  return showMissing(path[0] ?? "");
}
