import { expect, test } from "vitest";
import { ReaderMemory } from "./reader-memory.ts";

function memoryOf() {
  let isInformed = true;
  let reads = 0;
  const memory = new ReaderMemory(() => isInformed);
  return {
    memory,
    lose: () => {
      isInformed = false;
    },
    read: (mayKeep = true, meanwhile = () => {}) =>
      memory.read("shell", ["paper", "banner"], async () => {
        reads += 1;
        meanwhile();
        return { value: reads, mayKeep };
      }),
  };
}

test("is read once, and again after each change of what it shows", async () => {
  const { memory, read } = memoryOf();
  expect([await read(), await read()]).toEqual([1, 1]);
  memory.drop(["section:world", "story:1"]);
  expect(await read()).toBe(1);
  memory.drop(["story:1", "banner"]);
  expect([await read(), await read()]).toEqual([2, 2]);
  memory.dropAll();
  expect(await read()).toBe(3);
});

test("what changed while it was read is read again", async () => {
  const { memory, read } = memoryOf();
  expect(await read(true, () => memory.drop(["paper"]))).toBe(1);
  expect(await read(true, () => memory.dropAll())).toBe(2);
  expect([await read(), await read()]).toEqual([3, 3]);
});

test("what the clock changes is never kept, nor anything while no word of changes arrives", async () => {
  const { read, lose } = memoryOf();
  expect([await read(false), await read(false)]).toEqual([1, 2]);
  expect(await read()).toBe(3);
  lose();
  expect([await read(), await read()]).toEqual([4, 5]);
});
