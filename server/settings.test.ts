import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const from = "The Paper <stet@paper.example>";

test.each([
  [{}],
  [{ STET_MAIL_FROM: "anything, as long as nothing is sent" }],
  [{ STET_SMTP_URL: "smtp://localhost:25", STET_MAIL_FROM: from }],
  [{ STET_SMTP_URL: "smtps://name:pass%40word@mail.example:465", STET_MAIL_FROM: "stet@paper.example" }],
  [{ STET_WEBSUB_HUB: "https://hub.example/?a=1&b=2" }],
  [{ STET_PURGE_URL: "http://127.0.0.1:6081/" }],
])("mail, a hub and a cache can be set as %j", (env) => expect(() => readSettings(env)).not.toThrow());

test.each([
  [{ STET_SMTP_URL: "mail.example", STET_MAIL_FROM: from }, "STET_SMTP_URL"],
  [{ STET_SMTP_URL: "https://mail.example", STET_MAIL_FROM: from }, "STET_SMTP_URL"],
  [{ STET_SMTP_URL: "smtp://", STET_MAIL_FROM: from }, "STET_SMTP_URL"],
  [{ STET_SMTP_URL: "smtp://mail.example" }, "STET_MAIL_FROM"],
  [{ STET_SMTP_URL: "smtp://mail.example", STET_MAIL_FROM: "The Paper" }, "STET_MAIL_FROM"],
  [{ STET_WEBSUB_HUB: "hub.example" }, "STET_WEBSUB_HUB"],
  [{ STET_PURGE_URL: "127.0.0.1:6081" }, "STET_PURGE_URL"],
  [{ STET_WEBSUB_HUB: "https://name:word@hub.example/" }, "STET_WEBSUB_HUB"],
  [{ STET_WEBSUB_HUB: 'https://hub.example/>; rel="self"' }, "STET_WEBSUB_HUB"],
])("what makes no sense is said before the start: %j", (env, name) => {
  expect(() => readSettings(env)).toThrow(name);
});
