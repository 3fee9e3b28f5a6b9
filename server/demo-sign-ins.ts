import { randomInt } from "node:crypto";
import { keep, readKept } from "#server/data-folder.ts";

/** The passphrases of the demo's three ready-made accounts. */
export type DemoPasswords = { reporter: string; editor: string; admin: string };

const FILE = "demo-sign-ins.json";
const WORDS =
  `amber anchor autumn banner basil beacon birch border bridge bronze butter cabin candle canyon carbon
cedar chapter cherry cinder clover cobalt column copper coral corner cotton county cradle crater crimson crystal
daisy delta desert dinner domino dragon ember engine fabric falcon feather fennel ferry fiddle flannel forest
fountain galaxy garden garnet ginger glacier granite gravel hammer harbor harvest hazel heron hollow honey horizon
indigo island ivory jasmine jigsaw juniper kernel kettle ladder lantern lattice laurel lemon letter linen lotus
magnet mango maple marble meadow melon mirror mosaic nectar needle nickel nutmeg olive opal orange orchard oyster
paddle pepper pebble pencil petal pigeon pillow planet plaza pocket poplar prairie quarry quartz rabbit radish
raven ribbon river rocket saddle saffron salmon sandal scarlet season shadow silver spiral spruce stable summer
sunset tablet tailor temple thimble thunder timber tulip tunnel turnip valley velvet violet walnut willow winter
window yellow zephyr`.split(/\s+/);

/** The passphrases, made on the first run and kept for this copy alone; never the same in two papers. */
export function demoPasswords(dataFolder: string): DemoPasswords {
  const kept = readKept(dataFolder, FILE);
  if (kept) return JSON.parse(kept);
  const made = { reporter: passphrase(), editor: passphrase(), admin: passphrase() };
  keep(dataFolder, FILE, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}

/** Four words and two digits: about 36 bits, behind a throttled sign-in, and readable off a terminal. */
function passphrase(): string {
  const words = Array.from({ length: 4 }, () => WORDS[randomInt(WORDS.length)]);
  return `${words.join("-")}-${randomInt(10, 100)}`;
}
