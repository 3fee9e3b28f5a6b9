import { placesAbroad } from "./places-abroad.ts";
import { placesInKorea } from "./places-korea.ts";
import { placesInTheUnitedStates } from "./places-us.ts";
import type { SeedPlace } from "./seed-shapes.ts";

export const seedPlaces: SeedPlace[] = [...placesInKorea, ...placesInTheUnitedStates, ...placesAbroad];
