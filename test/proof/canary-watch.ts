import { CanaryLedger } from "./canary-ledger.ts";
import { CanaryStory } from "./canary-stories.ts";
import { Dice } from "./dice.ts";
import { PaperUnderProof } from "./paper-under-proof.ts";

const STORIES = 8;
const READERS = 12;
/** Where everything published turns up, besides the stories' own addresses. */
const PLACES = [
  ...[
    "/",
    "/nation",
    "/world",
    "/archive",
    "/corrections",
    "/topics",
    "/search?q=bulletin",
    "/search?q=속보",
  ],
  ...["/feed.xml", "/atom.xml", "/feed.json", "/nation/feed.xml", "/nation/atom.xml", "/nation/feed.json"],
  ...["/sitemap.xml", "/news-sitemap.xml", "/robots.txt", "/ko", "/ko/nation"],
];
/** Ways of asking that have made other applications of this kind answer with more than the page. */
const WAYS: Record<string, string>[] = [
  {},
  { rsc: "1" },
  { rsc: "1", "next-router-prefetch": "1", "next-url": "/newsroom" },
  { "x-middleware-subrequest": "proxy", accept: "text/x-component" },
  { "if-none-match": "*", "cache-control": "no-cache" },
];

export interface Watched {
  asked: number;
  /** Of these, how many were asked for while an editor looked at the preview of the same story. */
  previews: number;
  acts: number;
  hatched: number;
  shown: number;
  leaks: string[];
}

/**
 * Strangers ask for so many pages, in every way that comes to mind, while stories are written, previewed, published,
 * scheduled, held back and taken down: no word of a draft may be in any answer, and nothing that was taken down five
 * seconds ago.
 */
export async function watchForCanaries(seed: number, wanted: number): Promise<Watched> {
  const dice = new Dice(seed);
  const paper = await PaperUnderProof.open("canaries", dice);
  const ledger = new CanaryLedger();
  const stop = new AbortController();
  try {
    const { person, cookie } = await paper.addWriter("editor");
    const stories: CanaryStory[] = [];
    for (let number = 0; number < STORIES; number += 1) stories.push(await CanaryStory.make(person, ledger));
    const { address } = paper.server;
    const counts = { asked: 0, previews: 0 };
    const read = async (own: Dice) => {
      while (counts.asked < wanted && !stop.signal.aborted) {
        counts.asked += 1;
        const story = own.pick(stories);
        const path = own.chance(0.5) ? own.pick(PLACES) : pathOf(story, own);
        const begun = performance.now();
        const answer = await fetch(address + path, { headers: own.pick(WAYS), redirect: "manual" });
        const text = `${JSON.stringify([...answer.headers])}\n${await answer.text()}`;
        ledger.look({ where: path, text, begun, ended: performance.now() });
      }
    };
    const preview = async (own: Dice) => {
      while (!stop.signal.aborted) {
        const path = `/newsroom/preview/${own.pick(stories).id}`;
        const answer = await fetch(address + path, { headers: { cookie: `stet.session=${cookie}` } });
        if (/canary/.test(await answer.text())) counts.previews += 1;
      }
    };
    const work = [
      preview(dice.split()),
      ...stories.map((story) => story.live(dice.split(), () => counts.asked, stop.signal)),
    ];
    const readers = Array.from({ length: READERS }, () => read(dice.split()));
    await Promise.race([Promise.all(readers), Promise.all(work)]);
    stop.abort();
    await Promise.all([...readers, ...work]);
    const acts = stories.reduce((sum, story) => sum + story.acts, 0);
    return { ...counts, acts, hatched: ledger.hatched, shown: ledger.shown, leaks: ledger.leaks };
  } finally {
    stop.abort();
    await paper.close();
  }
}

/** The story's own page, and doors of the newsroom that must stay shut for strangers. */
function pathOf(story: CanaryStory, dice: Dice): string {
  return dice.pick([
    story.path,
    story.path,
    `${story.path}?preview=1&draft=true&_rsc=${dice.between(1, 9_999)}`,
    `${story.path}/`,
    `/newsroom/preview/${story.id}`,
    `/newsroom/stories/${story.id}`,
    `/api/v1/stories/${story.id}`,
    `/api/v1/stories/${story.id}/steps`,
  ]);
}
