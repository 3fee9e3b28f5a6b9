import { topicLimits } from "#newsroom/topics/topic-limits-input.ts";
import type { TopicSetting } from "#newsroom/topics/topic-setting-reads.ts";
import { topicPath } from "#site/body/public-path.ts";
import type { TopBarProps } from "../desk/top-bar.tsx";
import type { SettingsAction } from "./settings-answer.ts";
import type { Field } from "./settings-field.tsx";
import { SettingsForm } from "./settings-form.client.tsx";
import { SettingsFrame } from "./settings-frame.tsx";
import { SettingsRow, storyCount } from "./settings-row.tsx";

export interface TopicSettingsPageProps extends TopBarProps {
  /** The first of those found. */
  topics: TopicSetting[];
  count: number;
  /** All that can be merged. */
  names: { id: string; name: string; slug: string }[];
  search: string;
  actions: Record<"createTopic" | "saveTopic" | "deleteTopic" | "joinTopics", SettingsAction>;
}

const fields: Field[] = [
  { name: "name", label: "Name", kind: "line", most: topicLimits.name },
  {
    name: "slug",
    label: "Slug",
    kind: "line",
    most: topicLimits.slug,
    hint: "The last part of its address. Left empty, it is made from the name; a former one leads here for ever.",
  },
  {
    name: "language",
    label: "Language",
    kind: "choice",
    options: [
      { value: "en", label: "English" },
      { value: "ko", label: "한국어", lang: "ko" },
    ],
  },
  {
    name: "description",
    label: "Description",
    kind: "lines",
    most: topicLimits.description,
    hint: "A sentence or two under the name on its page; may be empty.",
  },
];

/** What stories are about, across sections. */
export function TopicSettingsPage({ topics, count, names, search, actions, ...bar }: TopicSettingsPageProps) {
  return (
    <SettingsFrame bar={bar} current="topics" title="Topics">
      <p className="muted">A change shows at once wherever readers see the topic.</p>
      <search>
        <form className="field-row settings-search" action="/newsroom/settings/topics">
          <div className="form-field">
            <label htmlFor="topic-search">Find a topic</label>
            <input id="topic-search" name="q" type="search" className="field-control" defaultValue={search} />
          </div>
          <button type="submit" className="button">
            Find
          </button>
        </form>
      </search>
      <section aria-labelledby="all-topics">
        <h2 id="all-topics">{search ? "Topics found" : "All topics"}</h2>
        <ul className="settings-rows">
          {topics.map((topic) => (
            <TopicRow key={topic.id} topic={topic} actions={actions} />
          ))}
        </ul>
        {count === 0 && (
          <p className="muted">{search ? "No topic has this in its name." : "There is no topic yet."}</p>
        )}
        {count > topics.length && (
          <p className="muted">
            These are {topics.length} of {count}. Find the others by name.
          </p>
        )}
      </section>
      <section aria-labelledby="add-topic">
        <h2 id="add-topic">Add a topic</h2>
        <SettingsForm
          action={actions.createTopic}
          label="Add a topic"
          fields={fields}
          values={{ name: "", slug: "", language: bar.paper.language, description: "" }}
          submit="Add the topic"
        />
      </section>
      {names.length > 1 && <MergeForm names={names} action={actions.joinTopics} />}
    </SettingsFrame>
  );
}

interface TopicRowProps {
  topic: TopicSetting;
  actions: TopicSettingsPageProps["actions"];
}

function TopicRow({ topic, actions }: TopicRowProps) {
  const { id, name, slug, language, description, stories, formerSlugs } = topic;
  return (
    <SettingsRow
      id={id}
      name={name}
      title={<span lang={language}>{name}</span>}
      about={[
        decodeURI(topicPath(slug)),
        storyCount(stories),
        formerSlugs.length > 0 && `also under ${formerSlugs.join(", ")}`,
      ]
        .filter(Boolean)
        .join(" · ")}
      fields={fields}
      values={{ name, slug, language, description }}
      save={actions.saveTopic}
      remove={actions.deleteTopic}
    />
  );
}

interface MergeFormProps {
  names: TopicSettingsPageProps["names"];
  action: SettingsAction;
}

function MergeForm({ names, action }: MergeFormProps) {
  const options = [
    { value: "", label: "Choose a topic" },
    ...names.map(({ id, name, slug }) => ({ value: id, label: `${name} (${slug})` })),
  ];
  return (
    <section aria-labelledby="merge-topics">
      <h2 id="merge-topics">Merge two topics</h2>
      <p className="muted">
        The first ends; its stories and its address go over to the second. This cannot be taken back.
      </p>
      <SettingsForm
        action={action}
        label="Merge two topics"
        fields={[
          { name: "topic", label: "This topic", kind: "choice", options },
          { name: "into", label: "becomes part of", kind: "choice", options },
        ]}
        values={{ topic: "", into: "" }}
        submit="Merge the topics"
        isDanger
      />
    </section>
  );
}
