/** How long something plays, as players say it: `2:05`, `1:02:05`. */
export function formatDuration(ms: number): string {
  const all = Math.max(1, Math.round(ms / 1000));
  const two = (amount: number) => String(amount).padStart(2, "0");
  const [hours, minutes, seconds] = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`;
}
