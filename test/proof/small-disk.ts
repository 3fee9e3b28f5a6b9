import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Makes a small disk for whoever `name` is, hands over its folder, and takes it away; says why when it cannot. */
export async function onSmallDisk<Result>(
  { name, megabytes }: { name: string; megabytes: number },
  use: (disk: string) => Promise<Result>,
): Promise<Result | { cannot: string }> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) {
    return { cannot: `filling the disk under ${name} needs root on Linux, to mount a small disk for it` };
  }
  const disk = join(tmpdir(), `stet-proof-disk-${process.pid}`);
  mkdirSync(disk, { recursive: true });
  const size = `size=${megabytes}m`;
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", size, "tmpfs", disk], { encoding: "utf8" });
  if (mounted.status !== 0) {
    rmSync(disk, { recursive: true, force: true });
    const why = mounted.stderr?.trim() || mounted.error?.message;
    return { cannot: `a small disk for ${name} could not be mounted: ${why}` };
  }
  chmodSync(disk, 0o755);
  try {
    return await use(disk);
  } finally {
    spawnSync("umount", ["--lazy", disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}

export function freeBytes(disk: string): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}
