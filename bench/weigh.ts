import type { Page } from "@playwright/test";

/** Bytes by kind of file, as the browser names the kinds (`Document`, `Image`, …). */
export type Sizes = Record<string, number>;

/** What comes with an empty cache while a visit lasts, over the wire and uncompressed. */
export async function weigh(
  page: Page,
  visit: () => Promise<unknown>,
): Promise<{ wire: Sizes; plain: Sizes }> {
  const network = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const [wire, plain]: [Sizes, Sizes] = [{}, {}];
  const add = (sizes: Sizes, requestId: string, bytes: number) => {
    const kind = kinds.get(requestId) ?? "Other";
    sizes[kind] = (sizes[kind] ?? 0) + bytes;
  };
  network.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  network.on("Network.dataReceived", ({ requestId, dataLength }) => add(plain, requestId, dataLength));
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) =>
    add(wire, requestId, encodedDataLength),
  );
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  await visit();
  await network.detach();
  return { wire, plain };
}

export function kilo(bytes = 0): number {
  return Math.round(bytes / 100) / 10;
}
