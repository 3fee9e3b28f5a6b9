/** Keeps `--keyboard` at the height a phone's keyboard covers, where the browser does not shrink the page itself. */
export function followKeyboard(signal: AbortSignal): void {
  const { visualViewport } = window;
  if (!visualViewport) return;
  const measure = () => {
    const covered = Math.max(0, window.innerHeight - visualViewport.height - visualViewport.offsetTop);
    document.documentElement.style.setProperty("--keyboard", `${Math.round(covered)}px`);
  };
  visualViewport.addEventListener("resize", measure, { signal });
  visualViewport.addEventListener("scroll", measure, { signal });
}
