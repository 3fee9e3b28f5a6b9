/** After what was pressed in a box is gone, the box has the focus; whoever writes elsewhere meanwhile keeps the caret. */
export function takeFocusBack(box: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (activeElement === body || box?.contains(activeElement)) box?.focus();
}
