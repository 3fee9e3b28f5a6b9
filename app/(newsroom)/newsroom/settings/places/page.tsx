import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlacesPage } from "#components/newsroom/settings/places-page.tsx";
import { readPaper } from "#newsroom/paper/paper-reads.ts";
import { listTimeZones } from "#newsroom/places/list-time-zones.ts";
import { mayCorrectPlace } from "#newsroom/places/place-policy.ts";
import { readPlaceSettings } from "#newsroom/places/place-setting-reads.ts";
import "../../../desk.css";
import { requireActor } from "../../../require-actor.ts";
import { startStory } from "../../start-story.ts";
import { createPlace } from "./create-place.ts";
import { deletePlace } from "./delete-place.ts";
import { savePlace } from "./save-place.ts";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Places" };

const actions = { createPlace, savePlace, deletePlace };

interface PlaceSettingsProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

export default async function PlaceSettings({ searchParams }: PlaceSettingsProps) {
  const actor = await requireActor("/newsroom/settings/places");
  if (!mayCorrectPlace(actor)) notFound();
  const search = String((await searchParams).q ?? "");
  const [paper, found] = await Promise.all([readPaper(), readPlaceSettings(search)]);
  return (
    <PlacesPage
      paper={paper}
      person={{ name: actor.name, role: actor.role }}
      startStory={startStory}
      {...found}
      search={search}
      zones={listTimeZones()}
      actions={actions}
    />
  );
}
