import { AsyncLocalStorage } from "node:async_hooks";

/** What a reader's page says about itself while it is made; the server that stores the page listens. */
export interface ReaderPageReport {
  /** What the page shows, as `expire` names it; the page is dropped when one of these changes. */
  tags: Set<string>;
  /** The HTTP status the page wants (410 for a withdrawn story); `null`: whatever Next gives. */
  status: number | null;
  /** BCP 47; null: that of the layout around it. */
  language: string | null;
  /** The next moment at which the same address shows something else, without anybody doing anything. */
  changesAt: Date | null;
}

/**
 * The server process and Next's bundle each load this module, so what they share hangs on `globalThis`:
 * `globalThis.stetReaderPage`, an AsyncLocalStorage entered around Next's handler.
 */
function storage(): AsyncLocalStorage<ReaderPageReport> {
  const shared = globalThis as typeof globalThis & { stetReaderPage?: AsyncLocalStorage<ReaderPageReport> };
  shared.stetReaderPage ??= new AsyncLocalStorage();
  return shared.stetReaderPage;
}

/** Runs the making of one page and returns what the page reported meanwhile. */
export async function followReaderPage(makePage: () => Promise<void>): Promise<ReaderPageReport> {
  const report: ReaderPageReport = { tags: new Set(), status: null, language: null, changesAt: null };
  await storage().run(report, makePage);
  return report;
}

/** Says what the page shows. Outside a reader's page (preview, build, test) this and the next three do nothing. */
export function reportTags(tags: Iterable<string>): void {
  const report = storage().getStore();
  for (const tag of tags) report?.tags.add(tag);
}

/** Gives the page another HTTP status than Next would, such as 410. */
export function reportStatus(status: number): void {
  const report = storage().getStore();
  if (report) report.status = status;
}

/** Says that the page is in another language than the paper's own: a layout is made before it knows the page. */
export function reportLanguage(language: string): void {
  const report = storage().getStore();
  if (report) report.language = language;
}

/** Says when the page changes by itself (an embargo ends, a story leaves the list); the earliest moment counts. */
export function reportChange(at: Date): void {
  const report = storage().getStore();
  if (report && (!report.changesAt || at < report.changesAt)) report.changesAt = at;
}
