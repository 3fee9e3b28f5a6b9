import type { RecognisedCopy } from "#newsroom/wire/wire-copy.ts";
import type { PlacedPicture } from "#site/assets/placed-picture.ts";
import type { DocumentJson } from "#site/body/document.ts";
import type { PublishedName } from "#site/stories/published-story.ts";
import type { ScheduleView } from "../schedule/schedule-view.ts";
import type { SavedName } from "./planning-input.ts";
import type { NewPersonInput } from "./story-input.ts";
import type { SettlingRight } from "./suggestion-policy.ts";
import type { WorkflowState } from "./workflow.ts";

export interface PersonView {
  id: string;
  slug: string;
  names: PublishedName[];
}

export interface PlaceView {
  id: string;
  name: string;
  nameKo: string;
  region: string;
  country: string;
  timeZone: string;
  standsAlone: boolean;
}

export interface SectionView {
  id: string;
  slug: string;
  name: string;
  nameKo: string;
}

export interface SourceView {
  id: string;
  name: string;
  creditLine: string;
  kind: "own" | "agency";
}

export interface TopicView {
  id: string;
  slug: string;
  name: string;
  /** BCP 47 */
  language: string;
}

export interface BylineView {
  person: PersonView | null;
  freeText: string;
  role: string;
}

export interface DatelineView {
  place: PlaceView | null;
  /** What was typed when no known place has that name. */
  placeText: string;
  /** ISO calendar date. */
  date: string | null;
}

/** How long the story should be; characters are counted without spaces. */
export interface TargetLength {
  amount: number;
  unit: "words" | "characters";
}

/** What each field's value looks like on its way to the screen. */
export interface FieldValues {
  language: "en" | "ko";
  /** Over the headline; empty for none. */
  kicker: string;
  section: SectionView | null;
  slug: string;
  byline: BylineView[];
  dateline: DatelineView;
  source: SourceView | null;
  credit: string;
  stamp: { local: string; zone: string } | null;
  targetLength: TargetLength | null;
  /** The most important first. */
  topics: TopicView[];
  /** The picture at the head. */
  lead: PlacedPicture | null;
}

/** What the desk plans beside the text. */
export interface PlanningValues {
  deadline: { local: string; zone: string } | null;
  /** 1 is the most urgent, 5 normal, 8 the least. */
  priority: number;
  slugline: string;
  needsLegal: boolean;
  isSensitive: boolean;
  needsPicture: boolean;
  notForPublication: boolean;
  internalNote: string;
}

export type SavedValues = FieldValues & PlanningValues;

/** Whom the story is assigned to: a person or a section's desk; null for nobody. */
export type Assignment = { person: { id: string; name: string } } | { desk: SectionView } | null;

export interface FieldState<Field extends SavedName> {
  value: SavedValues[Field];
  /** 0 while nobody has set it; the base of the next change. */
  seq: number;
  /** Who set it last and when (ISO, UTC); null at seq 0. */
  setBy: string | null;
  setAt: string | null;
}

export type Fields = { [Field in SavedName]: FieldState<Field> };

/** Whether and where readers see the story. */
export interface LiveView {
  /** Path on the public site. */
  address: string;
  publishedAt: string;
  number: number;
  /** Whether the draft differs from what readers see. */
  hasChanges: boolean;
}

/** All that changes under an open editor besides the text: it comes with every poll. */
export interface StoryStatus {
  workflowState: WorkflowState;
  /** Withdrawn for good: nothing of it goes out before the kill is taken back. */
  isKilled: boolean;
  live: LiveView | null;
  /** What is to happen by the clock. */
  schedule: ScheduleView;
  fields: Fields;
  assignment: Assignment;
  changedAt: string;
  changedBy: string;
  /** Grows with everything said or done in the story's notes. */
  notesSeq: number;
  /** What this person may do now, by the same functions that guard the acts. */
  may: {
    write: boolean;
    publish: boolean;
    unpublish: boolean;
    kill: boolean;
    liftKill: boolean;
    schedule: boolean;
    embargo: boolean;
    settle: SettlingRight;
    /** Set deadline and priority. */
    plan: boolean;
    /** Take back that it is not for publication, or that the lawyers must see it. */
    liftBar: boolean;
    /** Assign it to anybody; take it oneself; take it from whom it is assigned to. */
    assign: boolean;
    take: boolean;
    unassign: boolean;
  };
  /** The states this person may move the story to now. */
  moves: WorkflowState[];
}

/** `GET /api/v1/stories/:id`, and what the editor's page starts from. */
export interface StoryView extends StoryStatus {
  id: string;
  version: number;
  document: DocumentJson;
  docHash: string;
  wireCopies: { id: string; at: string; by: string }[];
}

/** A step as the authority hands it out: whose window made it, and the step as JSON. */
export interface StepView {
  step: Record<string, unknown>;
  clientId: string;
}

/** `GET /api/v1/stories/:id/steps?since=N`: the steps after version N, and the status as it is now. */
export interface StepsView {
  version: number;
  docHash: string;
  steps: StepView[];
  status: StoryStatus;
}

/** Answer 200 of `POST …/steps`. */
export interface AcceptedSteps {
  version: number;
  docHash: string;
}

/** Answer 409 of `POST …/steps`: what the writer has missed, to rebase over and send again. */
export interface MissedSteps {
  reason: "behind";
  version: number;
  steps: StepView[];
}

/** Answer 409 of `PUT …/fields/:field`: the value somebody else set meanwhile. */
export interface FieldClash<Field extends SavedName = SavedName> {
  reason: "clash";
  current: FieldState<Field>;
}

/** Answer 200 of `POST …/wire`: what was recognised, and the field values it would set; nothing is set yet. */
export interface WireView {
  wireCopyId: string;
  recognised: RecognisedCopy;
  proposals: {
    language: "en" | "ko";
    /** A known person, or names of one to be created when the byline is saved. */
    byline: { person: PersonView | null; newPerson: NewPersonInput | null; freeText: string; role: string }[];
    dateline: DatelineView | null;
    source: SourceView | null;
    /** The credit as it stands in the copy when no known source has that name. */
    credit: string;
    stamp: { local: string; zone: string; zoneInferred: boolean } | null;
    slug: string;
  };
}

/** One thing to mend before a story may go out; `field` is a field's name, `headline`, `standfirst`, `body`, `suggestions`, or `pictures` for those in the text (`detail.place`: which of them, from 0). */
export interface PublishCheck {
  field: SavedName | "headline" | "standfirst" | "body" | "suggestions" | "pictures";
  reason: string;
  detail?: Record<string, unknown>;
}

/** A story by its headline, to be pointed to from another. */
export interface StoryTitle {
  id: string;
  headline: string;
  language: "en" | "ko";
  section: string | null;
  /** Its path on the public site; null while readers cannot see it. */
  address: string | null;
}
