import { addStaff, draftStory } from "./back-door.ts";
import { expect, test } from "./newsroom-test.ts";
import { expectSaved, openEditor, paragraphs, pasteRaw, readFromServer } from "./story-editor.ts";

// What programs put on the clipboard, in the shapes they give it; the words are our own.

const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0cm}</style></head>
<body lang=EN-GB><!--StartFragment-->
<h1><span style='font-size:16pt'>The harbour<o:p></o:p></span></h1>
<p class=MsoNormal><b>Nine</b> ferries sail in
the <i>morning</i>, says <a href="https://example.com/ferries">the port</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>To the island<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>By noon<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>And back<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>First<o:p></o:p></p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>Hidden</span>Seen.</p>
<table class=MsoTableGrid style='border-collapse:collapse'><tr><td width=200 style='width:150pt'><p class=MsoNormal>Ferry</p></td><td><p class=MsoNormal>Seats<o:p></o:p></p></td></tr><tr><td colspan=2><p class=MsoNormal>none</p></td></tr></table>
<!--EndFragment--></body></html>`;

const googleDocs = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">At the port</span></h2><p dir="ltr"><span style="font-weight:400">A plain </span><span style="font-weight:700">bold</span><span style="font-style:italic"> slant</span><span> and </span><a href="https://www.google.com/url?q=https://example.com/a&amp;sa=D" style="text-decoration:none"><span style="color:#1155cc;text-decoration:underline">a link</span></a></p><br><ul><li dir="ltr" aria-level="1"><p dir="ltr"><span>One</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>Inside</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`;

const pages = `<html><head><style type="text/css">p.p1 {margin: 0.0px; font: 12.0px Helvetica}</style></head><body><p class="p1"><span class="s1">First line.<span class="Apple-converted-space">&nbsp;</span></span></p><p class="p2"><span class="s1"></span><br></p><p class="p1"><b>Second</b> line.</p><ul class="ul1"><li class="li1"><span class="s2"></span>Point</li></ul></body></html>`;

const webPage = `<div class="story" style="color:red"><script>alert(1)</script><nav hidden>Menu</nav><h4>Small head</h4><div>First part<br><br>Second part<br>same part</div><figure><img src="https://example.com/x.png"><figcaption>Caption words</figcaption></figure><p onclick="alert(1)">With <a href="javascript:alert(1)">no script</a>, <a href="#note">1</a> and <strong><em>both</em></strong></p><blockquote>Said so.</blockquote><table><tr><th>Head</th><td>Cell<table><tr><td>inner</td></tr></table></td></tr></table><p>&nbsp;</p></div>`;

interface Mark {
  type: string;
  attrs?: { href?: string };
}

/** A stored block in a short form: `h2(The harbour)`, `p(A *bold* word)`. */
function short(node: unknown): string {
  if (typeof node !== "object" || node === null || !("type" in node)) return "";
  const content = "content" in node && Array.isArray(node.content) ? node.content : [];
  const inside = content.map(short).join(node.type === "paragraph" || node.type === "heading" ? "" : " ");
  const attrs: { level?: number; colspan?: number } = "attrs" in node ? Object(node.attrs) : {};
  const marks: Mark[] = "marks" in node && Array.isArray(node.marks) ? node.marks : [];
  const names: Record<string, string> = {
    paragraph: "p",
    heading: `h${attrs.level}`,
    bulletList: "ul",
    orderedList: "ol",
    listItem: "li",
    tableRow: "tr",
    tableHeader: "th",
    tableCell: attrs.colspan === 2 ? "td2" : "td",
  };
  switch (node.type) {
    case "text": {
      let text = "text" in node ? String(node.text) : "";
      for (const { type, attrs } of marks.toReversed()) {
        if (type === "bold") text = `*${text}*`;
        if (type === "italic") text = `/${text}/`;
        if (type === "link") text = `[${text}](${attrs?.href})`;
      }
      return text;
    }
    case "hardBreak":
      return "|";
    default:
      return `${names[String(node.type)] ?? node.type}(${inside})`;
  }
}

for (const [name, html, blocks] of [
  [
    "Word",
    word,
    [
      "h2(The harbour)",
      "p(*Nine* ferries sail in the /morning/, says [the port](https://example.com/ferries).)",
      "ul(li(p(To the island) ul(li(p(By noon)))) li(p(And back)))",
      "ol(li(p(First)))",
      "p(Seen.)",
      "table(tr(td(p(Ferry)) td(p(Seats))) tr(td2(p(none))))",
    ],
  ],
  [
    "Google Docs",
    googleDocs,
    [
      "h2(At the port)",
      "p(A plain *bold*/ slant/ and [a link](https://example.com/a))",
      "ul(li(p(One) ul(li(p(Inside)))))",
    ],
  ],
  ["Pages", pages, ["p(First line.)", "p(*Second* line.)", "ul(li(p(Point)))"]],
  [
    "a web page",
    webPage,
    [
      "h3(Small head)",
      "p(First part)",
      "p(Second part|same part)",
      "p(Caption words)",
      "p(With no script, 1 and */both/*)",
      "blockquote(p(Said so.))",
      "table(tr(th(p(Head)) td(p(Cell) p(inner))))",
    ],
  ],
] as const) {
  test(`what is pasted from ${name} is clean`, async ({ openAs }) => {
    const editor = await addStaff("editor");
    const id = await draftStory(editor, { headline: "Paste", body: ["Before.", "", "After."] });
    const page = await openAs(editor);
    await openEditor(page, id);
    await paragraphs(page).nth(1).click();
    await pasteRaw(page, { html, text: "plain" });
    await expectSaved(page);
    const { document } = await readFromServer(page);
    const stored = document.content.slice(2).map(short);
    expect(stored.filter((block) => block !== "p()")).toEqual(["p(Before.)", ...blocks, "p(After.)"]);
    // At most the line below a table, to go on writing in.
    expect(stored.filter((block) => block === "p()").length).toBeLessThanOrEqual(1);
    expect(JSON.stringify(document)).not.toMatch(/style|class|alert|mso/i);
  });
}

test("a paste can leave the looks behind", async ({ openAs }) => {
  const editor = await addStaff("editor");
  const id = await draftStory(editor, { headline: "Paste", body: ["Before. "] });
  const page = await openAs(editor);
  await openEditor(page, id);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(async () => {
    const part = (type: string, text: string) => ({ [type]: new Blob([text], { type }) });
    await navigator.clipboard.write([
      new ClipboardItem({
        ...part("text/html", "<h2>Bold <b>words</b></h2>"),
        ...part("text/plain", "Bold words"),
      }),
    ]);
  });
  await paragraphs(page).first().click();
  await page.keyboard.press("End");
  await page.keyboard.press("ControlOrMeta+Shift+v");
  await expect(paragraphs(page).first()).toHaveText("Before. Bold words");
  await expectSaved(page);
  const { document } = await readFromServer(page);
  expect(document.content.slice(2).map(short)).toEqual(["p(Before. Bold words)"]);
});
