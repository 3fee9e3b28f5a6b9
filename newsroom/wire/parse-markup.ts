import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parseFragment } from "parse5";

const MOST_NODES = 500_000;

/**
 * The nodes of a piece of HTML. A piece that unfolds to more than half a million elements is read again with its
 * tags taken for line ends, so that a hostile paste costs no more than a long one. Source: WHATWG HTML parsing.
 */
export function parseMarkup(html: string): DefaultTreeAdapterTypes.ChildNode[] {
  let nodes = 0;
  const countNode = () => {
    nodes += 1;
    // Unclosed formatting tags are reopened in every later block, so a short paste can unfold without end.
    if (nodes > MOST_NODES) throw new RangeError("too many nodes");
  };
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...made) => {
      countNode();
      return defaultTreeAdapter.createElement(...made);
    },
  };
  try {
    return parseFragment(html, { treeAdapter }).childNodes;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return parseFragment(html.replace(/<[^<>]{0,2000}>/g, "\n").replaceAll("<", "&lt;")).childNodes;
  }
}
