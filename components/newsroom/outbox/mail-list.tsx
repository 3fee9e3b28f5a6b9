import { SubmitButton } from "#components/newsroom/desk/submit-button.client.tsx";
import { TimeAgo } from "#components/newsroom/desk/time-ago.tsx";
import type { MailView } from "#newsroom/outbox/outbox-view.ts";

interface MailListProps {
  rows: MailView[];
  retryMail: (form: FormData) => Promise<void>;
  zone: string;
  now: Date;
}

const stateWords: Record<MailView["state"], { name: string; tone: string }> = {
  waiting: { name: "Waiting", tone: "is-info" },
  retrying: { name: "Tried, due again", tone: "is-warning" },
  sent: { name: "Sent", tone: "is-good" },
  failed: { name: "Failed", tone: "is-danger" },
};

/** Mail line by line; a line opens to the words that go out. */
export function MailList({ rows, ...rest }: MailListProps) {
  return (
    <ul className="mails">
      {rows.map((mail) => (
        <Line key={mail.id} mail={mail} {...rest} />
      ))}
    </ul>
  );
}

function Line({ mail, retryMail, zone, now }: Omit<MailListProps, "rows"> & { mail: MailView }) {
  const { name, tone } = stateWords[mail.state];
  const canRetry = mail.state === "failed" || mail.state === "retrying";
  return (
    <li className="mail">
      <p className="mail-head">
        <span className={`pill ${tone}`}>{name}</span>
        <span className="mail-to">{mail.to || "no address"}</span>
        <span className="muted">
          <TimeAgo instant={mail.sentAt ?? mail.createdAt} now={now} zone={zone} />
        </span>
      </p>
      {mail.lastError === "" ? null : (
        <p className="field-error">
          {mail.lastError}
          {mail.attempts > 0 && <span className="muted"> Attempts so far: {mail.attempts}.</span>}
        </p>
      )}
      <details>
        <summary>{mail.subject}</summary>
        <pre className="mail-text">{mail.text}</pre>
      </details>
      {canRetry ? (
        <form action={retryMail}>
          <input type="hidden" name="mail" value={mail.id} />
          <SubmitButton className="button is-small">
            Send again <span className="visually-hidden">{mail.subject}</span>
          </SubmitButton>
        </form>
      ) : null}
    </li>
  );
}
