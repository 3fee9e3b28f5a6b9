/** The IANA zones to choose from, by name. */
export function listTimeZones(): string[] {
  return Intl.supportedValuesOf("timeZone");
}
