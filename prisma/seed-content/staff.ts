import type { SeedStaff } from "./seed-shapes.ts";

/** The first three are the sign-ins that a demo prints: one per role. */
export const seedStaff: SeedStaff[] = [
  {
    key: "reporter",
    email: "reporter@hangangcourier.example",
    name: "Baek Do-yun",
    role: "reporter",
    person: "baek-doyun",
  },
  {
    key: "editor",
    email: "editor@hangangcourier.example",
    name: "Guk Tae-rin",
    role: "editor",
    person: "guk-taerin",
  },
  { key: "admin", email: "admin@hangangcourier.example", name: "Heo Seon-ah", role: "admin" },
  {
    key: "night-editor",
    email: "night@hangangcourier.example",
    name: "Edmund Achterby",
    role: "editor",
    person: "edmund-achterby",
  },
  {
    key: "diplomacy",
    email: "nora.bennett@hangangcourier.example",
    name: "Nora Bennett",
    role: "reporter",
    person: "nora-bennett",
  },
  {
    key: "business",
    email: "ma.haesol@hangangcourier.example",
    name: "Ma Hae-sol",
    role: "reporter",
    person: "ma-haesol",
  },
  {
    key: "culture",
    email: "ok.sebin@hangangcourier.example",
    name: "Ok Se-bin",
    role: "reporter",
    person: "ok-sebin",
  },
  {
    key: "science",
    email: "pyo.garam@hangangcourier.example",
    name: "Pyo Ga-ram",
    role: "reporter",
    person: "pyo-garam",
  },
  {
    key: "sport",
    email: "tak.jiwoon@hangangcourier.example",
    name: "Tak Ji-woon",
    role: "reporter",
    person: "tak-jiwoon",
  },
];
