import pg from "pg";
import { log } from "./log.ts";

/**
 * What PostgreSQL calls out when a transaction commits: `stale` drops reader pages, `story` tells open editors that
 * there is something new, `presence` says who is where, `notification` names who has something new to know, `mail`
 * says that the outbox has something to send.
 */
export type NoticeChannel = "stale" | "story" | "presence" | "notification" | "mail";

export interface NoticeListener {
  onNotice(payload: string): void;
  /** Notices may have been missed: whatever was built on them must be built anew. Called after each reconnection. */
  onGap(): void;
  /** The process is about to end. */
  onStop?(): void;
}

const channels: NoticeChannel[] = ["stale", "story", "presence", "notification", "mail"];
const RETRY_MS = 500;
const LONGEST_RETRY_MS = 10_000;

/**
 * One connection of this process that listens to PostgreSQL's notices and hands them out. It connects again by itself
 * for as long as the process lives.
 */
export class Notices {
  #address: string;
  #listeners = new Map<NoticeChannel, Set<NoticeListener>>();
  #client: pg.Client | null = null;
  #isListening = false;
  #isStopped = false;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(address: string) {
    this.#address = address;
  }

  /** Whether notices arrive now. While they do not, nothing may be believed to be fresh. */
  get isListening(): boolean {
    return this.#isListening;
  }

  subscribe(channel: NoticeChannel, listener: NoticeListener): () => void {
    const listeners = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Connects; resolves when notices arrive, or when the first attempt failed and others will follow. */
  async start(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#address,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on("error", () => this.#lost(client));
    client.on("end", () => this.#lost(client));
    client.on("notification", ({ channel, payload }) => {
      for (const listener of this.#of(channel)) listener.onNotice(payload ?? "");
    });
    this.#client = client;
    try {
      await client.connect();
      for (const channel of channels) await client.query(`LISTEN ${channel}`);
      this.#isListening = true;
      this.#attempt = 0;
      for (const channel of channels) for (const listener of this.#of(channel)) listener.onGap();
    } catch (error) {
      log.warn({ err: error }, "cannot listen to the database");
      this.#lost(client);
    }
  }

  /**
   * Resolves when every notice of a transaction that committed before this call has been handed out here: PostgreSQL
   * delivers what is pending before it answers a query. False when nobody listens now or it takes too long.
   */
  async catchUp(): Promise<boolean> {
    if (!this.#isListening || !this.#client) return false;
    const answered = this.#client.query("SELECT 1").then(
      () => true,
      () => false,
    );
    return Promise.race([
      answered,
      new Promise<false>((resolve) => setTimeout(resolve, 2_000, false).unref()),
    ]);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#isListening = false;
    for (const channel of channels) for (const listener of this.#of(channel)) listener.onStop?.();
    await this.#client?.end().catch(() => {});
  }

  #of(channel: string): NoticeListener[] {
    const known = channels.find((candidate) => candidate === channel);
    return known ? [...(this.#listeners.get(known) ?? [])] : [];
  }

  #lost(client: pg.Client): void {
    if (client !== this.#client) return;
    this.#client = null;
    this.#isListening = false;
    client.end().catch(() => {});
    if (this.#isStopped) return;
    const wait = Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** this.#attempt);
    this.#attempt += 1;
    this.#timer = setTimeout(() => void this.start(), wait);
  }
}

/** The process's own `Notices`, shared by the server and Next's bundle, which each load this module. */
export function sharedNotices(): Notices | null {
  return holder().stetNotices ?? null;
}

/** Makes the process's `Notices` and connects it: the server does so once, before it answers anybody. */
export async function startNotices(address: string): Promise<Notices> {
  const notices = new Notices(address);
  holder().stetNotices = notices;
  await notices.start();
  return notices;
}

function holder(): typeof globalThis & { stetNotices?: Notices } {
  return globalThis;
}
