import { json } from "#app/api/v1/answer-request.ts";

export function noSuchAsset(): Response {
  return json({ refusals: [{ field: null, reason: "no_such_asset" }] }, 404);
}
