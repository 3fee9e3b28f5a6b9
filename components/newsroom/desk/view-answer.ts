import type { Refusal } from "#platform/outcome.ts";

/** What an act on a view comes back with: the view, or why not. */
export type ViewAnswer = { viewId: string } | { refusal: Refusal | null };

/** What this person can do with views. */
export interface ViewActs {
  mayShare: boolean;
  save: (form: {
    viewId: string | null;
    name?: string;
    query?: string;
    isShared?: boolean;
  }) => Promise<ViewAnswer>;
  remove: (viewId: string) => Promise<ViewAnswer>;
  openWith: (view: string) => Promise<ViewAnswer>;
}
