import { once } from "node:events";
import { createServer, connect as openSocket, type Server, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Dice } from "./dice.ts";

/** How likely each thing is to happen to a piece of traffic. */
export interface Faults {
  /** Both sides are cut before the piece goes on. */
  cut: number;
  /** Half of the piece goes on, then both sides are cut. */
  cutHalf: number;
  /** The piece waits for up to `longestMs`. */
  delay: number;
  longestMs: number;
  /** The piece goes on in crumbs. */
  trickle: number;
  /** What is asked goes on; its answer is swallowed and both sides are cut. */
  swallow: number;
  /** As `swallow`, for the answer to PostgreSQL's COMMIT alone. */
  swallowCommit: number;
  /** Cut instead of passing on a COMMIT. */
  loseCommit: number;
}

export const calm: Faults = {
  cut: 0,
  cutHalf: 0,
  delay: 0,
  longestMs: 0,
  trickle: 0,
  swallow: 0,
  swallowCommit: 0,
  loseCommit: 0,
};

/** PostgreSQL's simple query `COMMIT`, and its answer: CommandComplete and ReadyForQuery. */
const COMMIT = Buffer.from("Q\0\0\0\x0bCOMMIT\0", "latin1");
export const COMMITTED = Buffer.from("C\0\0\0\x0bCOMMIT\0Z\0\0\0\x05I", "latin1");

/** How late a planted early answer lets the COMMIT go to the database. */
const EARLY_MS = 400;

/** A door between two programs that can slow, cut and lose what passes. Chance comes from the dice alone. */
export class FaultProxy {
  faults: Faults = calm;
  /** The planted bug: COMMIT is answered at once and reaches the database later, or never. */
  answersEarly = false;
  /** How often each fault struck. */
  readonly struck = new Map<string, number>();
  #server: Server;
  #target: () => number;
  #dice: Dice;
  #lines = new Set<Line>();

  private constructor(server: Server, target: () => number, dice: Dice) {
    this.#server = server;
    this.#target = target;
    this.#dice = dice;
  }

  static async open(target: () => number, dice: Dice): Promise<FaultProxy> {
    const server = createServer();
    const proxy = new FaultProxy(server, target, dice);
    server.on("connection", (client) => proxy.#take(client));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    if (typeof address !== "object" || !address) throw new Error("the proxy is closed");
    return address.port;
  }

  cutAll(): void {
    for (const line of this.#lines) line.cut();
  }

  async close(): Promise<void> {
    this.cutAll();
    this.#server.close();
    await once(this.#server, "close");
  }

  #take(client: Socket): void {
    const line = new Line(client, openSocket(this.#target(), "127.0.0.1"), this, this.#dice);
    this.#lines.add(line);
    line.whenCut(() => this.#lines.delete(line));
  }

  strike(fault: string): void {
    this.struck.set(fault, (this.struck.get(fault) ?? 0) + 1);
  }
}

/** One connection through the proxy. Each direction passes its pieces one after another. */
class Line {
  #client: Socket;
  #server: Socket;
  #proxy: FaultProxy;
  #dice: Dice;
  #isSwallowing = false;
  /** Bytes of the server's that the client has had already. */
  #early = 0;

  constructor(client: Socket, server: Socket, proxy: FaultProxy, dice: Dice) {
    this.#client = client;
    this.#server = server;
    this.#proxy = proxy;
    this.#dice = dice;
    this.#pipe(client, server, (piece) => this.#ask(piece));
    this.#pipe(server, client, (piece) => this.#answer(piece));
  }

  whenCut(told: () => void): void {
    this.#client.once("close", told);
  }

  cut(): void {
    this.#client.destroy();
    this.#server.destroy();
  }

  #pipe(from: Socket, to: Socket, pass: (piece: Buffer) => Promise<void>): void {
    let passing: Promise<void> = Promise.resolve();
    from.setNoDelay(true);
    from.on("error", () => this.cut());
    from.on("close", () => this.cut());
    from.on("data", (piece) => {
      passing = passing.then(() => (from.destroyed && to.destroyed ? undefined : pass(piece)));
    });
    from.on("end", () => {
      passing = passing.then(() => void to.end());
    });
  }

  async #ask(piece: Buffer): Promise<void> {
    const { faults } = this.#proxy;
    if (piece.includes(COMMIT)) {
      if (this.#proxy.answersEarly && piece.equals(COMMIT)) return this.#answerEarly(piece);
      if (this.#dice.chance(faults.loseCommit)) return this.#strike("commit lost");
      if (this.#dice.chance(faults.swallowCommit)) this.#isSwallowing = true;
    } else if (this.#dice.chance(faults.swallow)) this.#isSwallowing = true;
    await this.#pass(piece, this.#server);
  }

  async #answer(piece: Buffer): Promise<void> {
    if (this.#isSwallowing) return this.#strike("answer swallowed");
    const rest = piece.subarray(this.#early);
    this.#early -= piece.length - rest.length;
    if (rest.length > 0) await this.#pass(rest, this.#client);
  }

  async #answerEarly(piece: Buffer): Promise<void> {
    this.#proxy.strike("answered early");
    this.#client.write(COMMITTED);
    this.#early += COMMITTED.length;
    await pause(EARLY_MS);
    this.#server.write(piece);
  }

  async #pass(piece: Buffer, to: Socket): Promise<void> {
    const { faults } = this.#proxy;
    if (this.#dice.chance(faults.cut)) return this.#strike("cut");
    if (this.#dice.chance(faults.cutHalf)) {
      to.write(piece.subarray(0, piece.length / 2), () => this.#strike("cut in the middle"));
      return;
    }
    if (this.#dice.chance(faults.delay)) {
      this.#proxy.strike("delayed");
      await pause(this.#dice.between(1, faults.longestMs));
    }
    if (!this.#dice.chance(faults.trickle)) {
      to.write(piece);
      return;
    }
    this.#proxy.strike("trickled");
    const crumb = Math.max(1, Math.ceil(piece.length / 20));
    for (let start = 0; start < piece.length; start += crumb) {
      to.write(piece.subarray(start, start + crumb));
      await pause(2);
    }
  }

  #strike(fault: string): void {
    this.#proxy.strike(fault);
    this.cut();
  }
}
