import { showCorrections } from "../show-corrections.tsx";

export const dynamic = "force-dynamic";

interface CorrectionsProps {
  searchParams: Promise<{ before?: string | string[] }>;
}

export default async function Corrections({ searchParams }: CorrectionsProps) {
  return showCorrections(null, (await searchParams).before);
}
