/** Whether PostgreSQL can hold the moment as Prisma writes it: years 1 to 9999 in UTC, nothing before or after. */
export function isStorable(moment: Date): boolean {
  const year = moment.getUTCFullYear();
  return year >= 1 && year <= 9999;
}
