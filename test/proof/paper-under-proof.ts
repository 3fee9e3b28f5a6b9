import { mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encode } from "next-auth/jwt";
import type { UserActor } from "#newsroom/actor.ts";
import { disconnectAll } from "#platform/db/connect.ts";
import { openSession } from "#platform/session.ts";
import { openDataFolder } from "#server/data-folder.ts";
import { sweepFolders } from "#test/database-sweep.ts";
import { addStaff } from "../../e2e/back-door.ts";
import { paperSecret } from "../../e2e/running-paper.ts";
import type { Dice } from "./dice.ts";
import { calm, FaultProxy, type Faults } from "./fault-proxy.ts";
import { RunningCluster } from "./running-cluster.ts";
import { RunningServer } from "./running-server.ts";

const THIRTY_DAYS = 30 * 24 * 60 * 60;

/** Likely enough that every minute has some of each, rare enough that work gets done. */
const badNetwork: Faults = {
  ...calm,
  cut: 0.008,
  cutHalf: 0.008,
  delay: 0.03,
  longestMs: 150,
  trickle: 0.02,
  swallow: 0.03,
};
const badDatabaseLine: Faults = { ...calm, cut: 0.001, swallowCommit: 0.03, loseCommit: 0.03 };

export type Writer = { person: UserActor; cookie: string };

/**
 * A whole paper to be maltreated: editors reach the server, and the server PostgreSQL, only through a door that can
 * cut and delay. The proof itself reads the database past both.
 */
export class PaperUnderProof {
  readonly folder: string;
  readonly cluster: RunningCluster;
  readonly server: RunningServer;
  readonly databaseDoor: FaultProxy;
  readonly door: FaultProxy;

  private constructor(
    parts: Pick<PaperUnderProof, "folder" | "cluster" | "server" | "databaseDoor" | "door">,
  ) {
    this.folder = parts.folder;
    this.cluster = parts.cluster;
    this.server = parts.server;
    this.databaseDoor = parts.databaseDoor;
    this.door = parts.door;
  }

  /** Makes PostgreSQL's data folder in `clusterFolder` if it is to lie somewhere else. */
  static async open(name: string, dice: Dice, clusterFolder?: string): Promise<PaperUnderProof> {
    await sweepFolders();
    const place = join(tmpdir(), `stet-test-${process.pid}-${name}`);
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    const folder = openDataFolder(place);
    process.env.STET_TEST_DATA = folder;
    const cluster = new RunningCluster(folder, await freePort(), clusterFolder);
    await cluster.create();
    const databaseDoor = await FaultProxy.open(() => cluster.port, dice.split());
    const databaseUrl = cluster.url(databaseDoor.port);
    const server = new RunningServer({ dataFolder: folder, port: await freePort(), databaseUrl });
    const door = await FaultProxy.open(() => server.port, dice.split());
    const paper = new PaperUnderProof({ folder, cluster, server, databaseDoor, door });
    await server.start();
    return paper;
  }

  /** Where editors reach the paper. */
  get address(): string {
    return `http://127.0.0.1:${this.door.port}`;
  }

  /** From now on both doors cut, delay and lose. */
  maltreat(): void {
    this.door.faults = badNetwork;
    this.databaseDoor.faults = badDatabaseLine;
  }

  soothe(): void {
    for (const door of [this.door, this.databaseDoor]) door.faults = calm;
    this.databaseDoor.answersEarly = false;
  }

  /** Somebody new on the staff, signed in. */
  async addWriter(role: "reporter" | "editor"): Promise<Writer> {
    const person = await addStaff(role);
    const sessionId = await openSession(
      { userId: person.userId, address: "192.0.2.7", browser: "proof" },
      new Date(),
    );
    const cookie = await encode({
      token: { sub: person.userId, sessionId },
      secret: paperSecret(),
      maxAge: THIRTY_DAYS,
    });
    return { person, cookie };
  }

  /** Lets go of the database, before it is killed under this process's own connections. */
  async letGo(): Promise<void> {
    await disconnectAll();
  }

  async close(): Promise<void> {
    await disconnectAll();
    await this.server.kill();
    await this.cluster.stop();
    await this.door.close();
    await this.databaseDoor.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
