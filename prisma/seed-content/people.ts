import type { SeedPerson } from "./seed-shapes.ts";

type Name = SeedPerson["names"][number];

const korean = (text: string): Name => ({ text, script: "Kore", language: "ko", role: "native" });
const latin = (text: string): Name => ({ text, script: "Latn", language: "en", role: "native" });
const romanised = (text: string): Name => ({ text, script: "Latn", language: "en", role: "romanised" });
const penName = (text: string): Name => ({ text, script: "Kore", language: "ko", role: "pen_name" });
const latinPenName = (text: string): Name => ({ text, script: "Latn", language: "en", role: "pen_name" });

export const seedPeople: SeedPerson[] = [
  {
    key: "nora-bennett",
    slug: "nora-bennett",
    names: [korean("노라 베넷"), romanised("Nora Bennett")],
    about: "Covers diplomacy and the sea.",
  },
  {
    key: "baek-doyun",
    slug: "baek-do-yun",
    names: [korean("백도윤"), romanised("Baek Do-yun")],
    about: "Reports on towns, transport and public services.",
  },
  {
    key: "jeon-byeoli",
    slug: "jeon-byeol-i",
    names: [korean("전별이"), romanised("Jeon Byeol-i")],
    about: "Reports from the islands and the southwestern coast.",
  },
  {
    key: "ma-haesol",
    slug: "ma-hae-sol",
    names: [korean("마해솔"), romanised("Ma Hae-sol")],
    about: "Writes about small companies, prices and trade.",
  },
  {
    key: "mo-yeonho",
    slug: "mo-yeon-ho",
    names: [korean("모연호"), romanised("Mo Yeon-ho")],
    about: "Ports and shipping correspondent, based in Busan.",
  },
  {
    key: "pyo-garam",
    slug: "pyo-ga-ram",
    names: [korean("표가람"), romanised("Pyo Ga-ram")],
    about: "Science writer; once counted birds for a living.",
  },
  {
    key: "tak-jiwoon",
    slug: "tak-ji-woon",
    names: [korean("탁지운"), romanised("Tak Ji-woon")],
    about: "Covers archery, baduk and every sport without a league table.",
  },
  {
    key: "ok-sebin",
    slug: "ok-se-bin",
    names: [korean("옥세빈"), romanised("Ok Se-bin")],
    about: "Culture writer, interested in crafts and in the people who keep them.",
  },
  {
    key: "eo-jinseul",
    slug: "eo-jin-seul",
    names: [korean("어진슬"), romanised("Eo Jin-seul"), penName("갈밭"), latinPenName("Galbat")],
    about: "Columnist. Signs the Korean column with the pen name 갈밭, a field of reeds.",
  },
  {
    key: "guk-taerin",
    slug: "guk-tae-rin",
    names: [korean("국태린"), romanised("Guk Tae-rin")],
    about: "Edits the Korean pages.",
  },
  { key: "ban-somi", slug: "반소미", names: [korean("반소미")], about: "소리와 음악을 쓴다." },
  {
    key: "sunwoo-boram",
    slug: "sunwoo-bo-ram",
    names: [korean("선우보람"), romanised("Sunwoo Bo-ram"), latinPenName("Bo Sunwoo")],
    about: "Reports from Europe.",
  },
  {
    key: "mireille-castan",
    slug: "mireille-castan",
    names: [latin("Mireille Castan")],
    about: "Contributor in Paris.",
  },
  {
    key: "anjali-torvekar",
    slug: "anjali-torvekar",
    names: [latin("Anjali Torvekar")],
    about: "Contributor in Nairobi.",
  },
  {
    key: "salma-darwazeh",
    slug: "salma-darwazeh",
    names: [romanised("Salma Darwazeh"), korean("살마 다르와제")],
    about: "Contributor in Amman.",
  },
  {
    key: "edmund-achterby",
    slug: "edmund-achterby",
    names: [latin("Edmund Achterby")],
    about: "Night editor; writes about language on Saturdays.",
  },
  { key: "won-hamin", slug: "won-ha-min", names: [korean("원하민"), romanised("Won Ha-min")] },
];
