import { expect, test } from "vitest";
import { listColumns } from "./list-columns.ts";

test("a board has all that is worked on and what is live; the bin alone, and for whoever asks", () => {
  expect(listColumns({ state: null })).toContain("live");
  expect(listColumns({ state: null })).not.toContain("spiked");
  expect(listColumns({ state: "open" })).not.toContain("live");
  expect(listColumns({ state: "spiked" })).toEqual(["spiked"]);
});
