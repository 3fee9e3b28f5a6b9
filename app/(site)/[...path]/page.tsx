import { notFound } from "next/navigation";

export const dynamic = "force-dynamic";

/** Every address that is nothing else: the designed 404 page, in the site's own layout. */
export default function Nowhere(): never {
  notFound();
}
