import { notFound } from "next/navigation";

export const dynamic = "force-dynamic";

/** Without it, an unknown address of the newsroom would be looked up among the readers' sections. */
export default function Missing() {
  notFound();
}
