"use client";

import type { Editor } from "@tiptap/core";
import { memo } from "react";
import { storyLimits } from "#newsroom/stories/limits-input.ts";
import type { SectionView, SourceView } from "#newsroom/stories/story-view.ts";
import type { StoryApi } from "../save/story-api.ts";
import type { StoryFields } from "../save/story-fields.ts";
import { SeriesField } from "../series/series-field.client.tsx";
import { TranslationsField } from "../translations/translations-field.client.tsx";
import { BylineField } from "./byline-field.client.tsx";
import { ChoiceField } from "./choice-field.client.tsx";
import { DatelineField } from "./dateline-field.client.tsx";
import { languageWords } from "./house-words.ts";
import { LeadField } from "./lead-field.client.tsx";
import { SlugField } from "./slug-field.client.tsx";
import { StampField } from "./stamp-field.client.tsx";
import { TargetField } from "./target-field.client.tsx";
import { TextField } from "./text-field.client.tsx";
import { TopicsField } from "./topics-field.client.tsx";
import { useField } from "./use-field.client.ts";

export interface PaperChoices {
  sections: SectionView[];
  sources: SourceView[];
  /** The paper's own IANA time zone. */
  zone: string;
}

interface FieldsPanelProps {
  fields: StoryFields;
  editor: Editor;
  api: StoryApi;
  choices: PaperChoices;
  isReadOnly: boolean;
  wasPublished: boolean;
  mayAddPlaces: boolean;
  userId: string;
}

/** The story's structured fields; each saves itself. Not drawn again for what happens around it. */
export const FieldsPanel = memo(function FieldsPanel({
  fields,
  editor,
  api,
  choices,
  isReadOnly,
  wasPublished,
  mayAddPlaces,
  userId,
}: FieldsPanelProps) {
  const language = useField(fields.language).value;
  const source = useField(fields.source).value;
  const none = { key: "", label: "—", option: null };
  return (
    <div className="fields-panel">
      <LeadField saver={fields.lead} api={api.pictures} userId={userId} isReadOnly={isReadOnly} />
      <TextField
        field="kicker"
        label="Kicker"
        saver={fields.kicker}
        most={storyLimits.kicker}
        lang={language}
        isReadOnly={isReadOnly}
      />
      <ChoiceField<SectionView | null>
        field="section"
        label="Section"
        saver={fields.section}
        options={[
          none,
          ...choices.sections.map((section) => ({ key: section.id, label: section.name, option: section })),
        ]}
        keyOf={(section) => section?.id ?? ""}
        say={(section) => section?.name ?? ""}
        isReadOnly={isReadOnly}
      />
      <SlugField editor={editor} saver={fields.slug} isReadOnly={isReadOnly} wasPublished={wasPublished} />
      <TopicsField
        saver={fields.topics}
        api={api}
        language={language}
        mayAdd={mayAddPlaces}
        isReadOnly={isReadOnly}
      />
      <BylineField saver={fields.byline} api={api} language={language} isReadOnly={isReadOnly} />
      <DatelineField
        saver={fields.dateline}
        api={api}
        source={source}
        language={language}
        mayAddPlaces={mayAddPlaces}
        isReadOnly={isReadOnly}
      />
      <ChoiceField<SourceView | null>
        field="source"
        label="Source"
        saver={fields.source}
        options={[
          none,
          ...choices.sources.map((agency) => ({ key: agency.id, label: agency.name, option: agency })),
        ]}
        keyOf={(agency) => agency?.id ?? ""}
        say={(agency) => agency?.name ?? ""}
        isReadOnly={isReadOnly}
      />
      <TextField
        field="credit"
        label="Credit line"
        saver={fields.credit}
        placeholder={source?.creditLine ?? ""}
        most={storyLimits.credit}
        isReadOnly={isReadOnly}
      />
      <StampField saver={fields.stamp} language={language} paperZone={choices.zone} isReadOnly={isReadOnly} />
      <TargetField saver={fields.targetLength} language={language} isReadOnly={isReadOnly} />
      <ChoiceField<"en" | "ko">
        field="language"
        label="Language"
        saver={fields.language}
        options={[
          { key: "en", label: languageWords.en, option: "en" },
          { key: "ko", label: languageWords.ko, option: "ko" },
        ]}
        keyOf={(code) => code}
        say={(code) => languageWords[code]}
        isReadOnly={isReadOnly}
      />
      <SeriesField api={api.series} isReadOnly={isReadOnly} />
      <TranslationsField api={api} language={language} isReadOnly={isReadOnly} />
    </div>
  );
});
