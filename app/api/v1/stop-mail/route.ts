import { answerFrom } from "#app/api/v1/answer-request.ts";
import { readForm, seeOther } from "#app/api/v1/read-form.ts";
import { stopMail } from "#newsroom/sending/stop-mail.ts";
import { stopMailPath } from "#site/body/public-path.ts";

/** The button behind the link in a mail: a program that only looks at links stops nothing. */
export function POST(request: Request) {
  return answerFrom(request, async (now) => {
    const form = await readForm(request, 1_024);
    const outcome = await stopMail({ token: form?.get("token") ?? "" }, now);
    return seeOther(outcome.done ? `${stopMailPath}/done` : stopMailPath);
  });
}
