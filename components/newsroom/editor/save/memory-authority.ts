import type { Node } from "@tiptap/pm/model";
import { Step } from "@tiptap/pm/transform";
import { documentSchema } from "#site/body/document-schema.ts";
import { hashDocument } from "#site/body/hash-document.ts";
import type { Answer } from "./story-answers.ts";
import type { StoryApi } from "./story-api.ts";

type SendSteps = StoryApi["sendSteps"];
interface Accepted {
  step: Record<string, unknown>;
  clientId: string;
  opId: string;
}

/** The server's side of the save protocol in memory, for tests of the client's side. */
export class MemoryAuthority {
  document: Node;
  steps: Accepted[] = [];
  requests: string[] = [];

  constructor(document: Node) {
    this.document = document;
  }

  since(version: number): { step: Record<string, unknown>; clientId: string }[] {
    return this.steps.slice(version).map(({ step, clientId }) => ({ step, clientId }));
  }

  sendSteps: SendSteps = async (body) => {
    this.requests.push(body.opId);
    const known = this.steps.findLastIndex((accepted) => accepted.opId === body.opId);
    if (known >= 0) return this.#done(known + 1, body.docHash);
    if (body.baseVersion !== this.steps.length) {
      const steps = this.since(body.baseVersion);
      return { kind: "conflict", conflict: { reason: "behind", version: this.steps.length, steps } };
    }
    for (const json of body.steps) {
      const step = Step.fromJSON(documentSchema, json);
      const { doc, failed } = step.apply(this.document);
      if (!doc) return { kind: "refused", refusals: [{ field: null, reason: `step_failed: ${failed}` }] };
      doc.check();
      this.document = doc;
      this.steps.push({ step: json, clientId: body.clientId, opId: body.opId });
    }
    return this.#done(this.steps.length, hashDocument(this.document));
  };

  #done(version: number, docHash: string): Answer<{ version: number; docHash: string }> {
    return { kind: "done", value: { version, docHash } };
  }
}
