import { showSearch } from "../show-search.tsx";

export const dynamic = "force-dynamic";

interface SearchProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function Search({ searchParams }: SearchProps) {
  return showSearch(null, await searchParams);
}
