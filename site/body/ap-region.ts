/** United States postal codes, names and the Associated Press's abbreviations; eight states are never shortened. */
const STATES: readonly (readonly [code: string, name: string, abbreviation: string])[] = [
  ["AL", "Alabama", "Ala."],
  ["AK", "Alaska", "Alaska"],
  ["AZ", "Arizona", "Ariz."],
  ["AR", "Arkansas", "Ark."],
  ["CA", "California", "Calif."],
  ["CO", "Colorado", "Colo."],
  ["CT", "Connecticut", "Conn."],
  ["DE", "Delaware", "Del."],
  ["DC", "District of Columbia", "D.C."],
  ["FL", "Florida", "Fla."],
  ["GA", "Georgia", "Ga."],
  ["HI", "Hawaii", "Hawaii"],
  ["ID", "Idaho", "Idaho"],
  ["IL", "Illinois", "Ill."],
  ["IN", "Indiana", "Ind."],
  ["IA", "Iowa", "Iowa"],
  ["KS", "Kansas", "Kan."],
  ["KY", "Kentucky", "Ky."],
  ["LA", "Louisiana", "La."],
  ["ME", "Maine", "Maine"],
  ["MD", "Maryland", "Md."],
  ["MA", "Massachusetts", "Mass."],
  ["MI", "Michigan", "Mich."],
  ["MN", "Minnesota", "Minn."],
  ["MS", "Mississippi", "Miss."],
  ["MO", "Missouri", "Mo."],
  ["MT", "Montana", "Mont."],
  ["NE", "Nebraska", "Neb."],
  ["NV", "Nevada", "Nev."],
  ["NH", "New Hampshire", "N.H."],
  ["NJ", "New Jersey", "N.J."],
  ["NM", "New Mexico", "N.M."],
  ["NY", "New York", "N.Y."],
  ["NC", "North Carolina", "N.C."],
  ["ND", "North Dakota", "N.D."],
  ["OH", "Ohio", "Ohio"],
  ["OK", "Oklahoma", "Okla."],
  ["OR", "Oregon", "Ore."],
  ["PA", "Pennsylvania", "Pa."],
  ["RI", "Rhode Island", "R.I."],
  ["SC", "South Carolina", "S.C."],
  ["SD", "South Dakota", "S.D."],
  ["TN", "Tennessee", "Tenn."],
  ["TX", "Texas", "Texas"],
  ["UT", "Utah", "Utah"],
  ["VT", "Vermont", "Vt."],
  ["VA", "Virginia", "Va."],
  ["WA", "Washington", "Wash."],
  ["WV", "West Virginia", "W.Va."],
  ["WI", "Wisconsin", "Wis."],
  ["WY", "Wyoming", "Wyo."],
];

/** Where Unicode's English country names are not what a newspaper prints. */
const NEWSPAPER_NAMES: Readonly<Record<string, string>> = {
  BA: "Bosnia-Herzegovina",
  CD: "Congo",
  CG: "Republic of Congo",
  CI: "Ivory Coast",
  CZ: "Czech Republic",
  HK: "Hong Kong",
  MM: "Myanmar",
  MO: "Macao",
  TR: "Turkey",
};

/** Countries whose places are told by state, province or nation instead of by country. */
const TOLD_BY_REGION = new Set(["US", "CA", "GB"]);

/** What follows a place that does not stand alone: `Nev.`, `Alberta`, `Scotland`, `Mexico`; empty when unknown. */
export function apRegion(region: string, country: string): string {
  const code = country.toUpperCase();
  if (TOLD_BY_REGION.has(code) && region !== "") return code === "US" ? apState(region) : region;
  return NEWSPAPER_NAMES[code] ?? countryName(code);
}

function apState(region: string): string {
  const wanted = region.trim().toLowerCase();
  const state = STATES.find((names) => names.some((name) => name.toLowerCase() === wanted));
  return state ? state[2] : region;
}

function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return "";
  const name = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" }).of(code);
  return name?.replace(" & ", " and ") ?? "";
}
