import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { cleanText } from "../body/clean-text.ts";
import { shortenText } from "../body/shorten-text.ts";
import { breakLines } from "./break-lines.ts";
import { fontsFor } from "./card-fonts.ts";
import { type Card, cardSize } from "./card-path.ts";

/** The colours of the paper by day (site.css). */
const COLOURS = { paper: "#fdfdfb", ink: "#18191c", pencil: "#1c4b9c" };
const MARGIN = 80;
const WIDTH = cardSize.width - 2 * MARGIN;
/** Pixels of the title, the largest at which all of it can be read. */
const SIZES = [84, 74, 64, 56, 48];
const TITLE = { top: 150, height: 320, leading: 1.2 };
/** More is never read on a card. */
const LONGEST_TITLE = 300;
const DOTS = { count: 5, gap: 26, radius: 4.5 };

let last: Promise<unknown> = Promise.resolve();

/** Draws a card as PNG. One after the other, however many are asked for: they must not keep readers from their pages. */
export function drawCard(card: Card): Promise<Buffer> {
  const drawn = last.then(() => draw(card));
  last = drawn.catch(() => {});
  return drawn;
}

async function draw(card: Card): Promise<Buffer> {
  const [title, label, paperName] = [card.title, card.label, card.paperName].map((text) =>
    shortenText(cleanText(text).trim(), LONGEST_TITLE),
  );
  const serif = await fontsFor(`${title}${paperName}…`, "serif");
  const sans = await fontsFor(`${label}…`, "sans");
  const canvas = createCanvas(cardSize.width, cardSize.height);
  const context = canvas.getContext("2d");
  context.fillStyle = COLOURS.paper;
  context.fillRect(0, 0, cardSize.width, cardSize.height);
  context.textBaseline = "alphabetic";

  context.fillStyle = COLOURS.pencil;
  writeLine(context, label ?? "", { font: `600 34px ${sans}`, baseline: 112 });
  context.fillStyle = COLOURS.ink;
  writeTitle(context, title ?? "", serif);
  writeLine(context, paperName ?? "", { font: `700 40px ${serif}`, baseline: 558, most: WIDTH - 200 });
  dot(context);
  return canvas.encode("png");
}

function writeTitle(context: SKRSContext2D, title: string, family: string): void {
  for (const size of SIZES) {
    context.font = `700 ${size}px ${family}`;
    const lines = breakLines(title, {
      most: WIDTH,
      lines: Math.floor(TITLE.height / (size * TITLE.leading)),
      mayCut: size === SIZES.at(-1),
      widthOf: (text) => context.measureText(text).width,
    });
    if (lines === null) continue;
    lines.forEach((line, index) => {
      context.fillText(line, MARGIN, TITLE.top + size + index * size * TITLE.leading);
    });
    return;
  }
}

interface LineForm {
  font: string;
  baseline: number;
  most?: number;
}

function writeLine(context: SKRSContext2D, text: string, { font, baseline, most = WIDTH }: LineForm): void {
  context.font = font;
  const widthOf = (part: string) => context.measureText(part).width;
  const [line = ""] = breakLines(text, { most, lines: 1, mayCut: true, widthOf }) ?? [];
  context.fillText(line, MARGIN, baseline);
}

/** The proofreader's dots under what stands: the paper's mark. */
function dot(context: SKRSContext2D): void {
  context.fillStyle = COLOURS.pencil;
  for (let index = 0; index < DOTS.count; index += 1) {
    context.beginPath();
    context.arc(cardSize.width - MARGIN - index * DOTS.gap, 545, DOTS.radius, 0, 2 * Math.PI);
    context.fill();
  }
}
