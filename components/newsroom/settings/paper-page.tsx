import { paperLimits } from "#newsroom/paper/paper-input.ts";
import type { PaperView } from "#newsroom/paper/paper-reads.ts";
import { composeDateline, datelineText } from "#site/body/compose-dateline.ts";
import { formatStamp } from "#site/body/format-stamp.ts";
import type { TopBarProps } from "../desk/top-bar.tsx";
import type { SettingsAction } from "./settings-answer.ts";
import type { Field } from "./settings-field.tsx";
import { SettingsForm } from "./settings-form.client.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { ZoneList } from "./zone-list.tsx";

export interface PaperPageProps extends TopBarProps {
  paper: PaperView;
  savePaper: SettingsAction;
  zones: string[];
  now: Date;
}

const fields: Field[] = [
  { name: "name", label: "Name", kind: "line", most: paperLimits.name, hint: "At the head of every page." },
  {
    name: "tagline",
    label: "Tagline",
    kind: "line",
    most: paperLimits.tagline,
    hint: "Under the name on the front page; may be empty.",
  },
  {
    name: "publisher",
    label: "Publisher",
    kind: "line",
    most: paperLimits.publisher,
    hint: "Who answers for the paper. If it is empty, the paper’s name stands for it.",
  },
  {
    name: "language",
    label: "Language",
    kind: "choice",
    options: [
      { value: "en", label: "English" },
      { value: "ko", label: "한국어", lang: "ko" },
    ],
    hint: "Of the pages around the stories. Each story has a language of its own.",
  },
  {
    name: "edition",
    label: "Second edition",
    kind: "choice",
    options: [
      { value: "", label: "None" },
      { value: "en", label: "English, at /en" },
      { value: "ko", label: "한국어, at /ko", lang: "ko" },
    ],
    hint: "A front page and sections of its own with the stories in that language; the paper’s own then have those in its language. Without one, every page has them all.",
  },
  {
    name: "timeZone",
    label: "Time zone",
    kind: "zone",
    hint: "In which the paper’s day begins and its times are told: Asia/Seoul, Europe/Paris.",
  },
];

/** What the paper is called and how it tells the time. */
export function PaperPage({ savePaper, zones, now, ...bar }: PaperPageProps) {
  const { name, tagline, publisher, language, edition, timeZone } = bar.paper;
  return (
    <SettingsFrame bar={bar} current="paper" title="Paper">
      <p className="muted">Readers see a change at once, on every page.</p>
      <SettingsForm
        action={savePaper}
        label="Paper"
        fields={fields}
        values={{ name, tagline, publisher, language, edition, timeZone }}
        submit="Save"
      />
      <ZoneList zones={zones} />
      <section aria-labelledby="house-style">
        <h2 id="house-style">House style</h2>
        <p className="muted">
          Dates and datelines are written by the house, in the way of the language of each story or page.
        </p>
        <dl className="settings-samples">
          <div>
            <dt>The time now, on this paper’s pages</dt>
            <dd>{formatStamp(now.toISOString(), timeZone, language === "ko" ? "ko" : "en").text}</dd>
          </div>
          <div>
            <dt>In a story in English</dt>
            <dd>{sampleDateline("en")}</dd>
          </div>
          <div>
            <dt>In a story in Korean</dt>
            <dd lang="ko">{sampleDateline("ko")}</dd>
          </div>
        </dl>
      </section>
    </SettingsFrame>
  );
}

function sampleDateline(language: "en" | "ko"): string {
  const place = { name: "Paris", nameKo: "파리", region: "", country: "FR", standsAlone: true };
  const source = {
    name: language === "ko" ? "연합뉴스" : "Yonhap",
    creditLine: "Yonhap",
    kind: "agency" as const,
  };
  return datelineText(composeDateline({ place, date: "2017-01-25" }, source, { language }));
}
