/** Goes to the desk's search, where what was searched for before is typed over; false when there is none. */
export function focusSearch(): boolean {
  const box = document.getElementById("desk-search");
  if (box instanceof HTMLInputElement) box.select();
  box?.focus();
  return box !== null;
}
