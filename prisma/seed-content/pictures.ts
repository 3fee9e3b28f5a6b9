/** A drawn scene: what stands in front of which sky and ground. */
export interface Scene {
  sky: [top: string, horizon: string];
  ground: string;
  /** Where the horizon is, from 0 (top) to 1. */
  horizon: number;
  /** Shapes in front, as SVG in a field of 1600 by 1067. */
  front: string;
}

export interface SeedPicture {
  key: string;
  /** Of its upload, which makes seeding it twice harmless. */
  uploadId: string;
  caption: string;
  alt: string;
  credit: string;
  scene: Scene;
}

const uploadId = (number: number) => `0199f3a2-0000-7000-8000-0000000f00${String(number).padStart(2, "0")}`;
const credit = "Drawing: The Demo Desk";

const hull =
  '<path d="M420 640h700l-90 130H520z" fill="#7a2e22"/><path d="M560 640V470h250v170z" fill="#e9e4d8"/>' +
  '<path d="M600 500h70v60h-70zm100 0h70v60h-70z" fill="#27455a"/><path d="M900 640V300" stroke="#3a2c22" stroke-width="14"/>' +
  '<path d="M900 320 1080 600H900z" fill="#c9b78f" opacity=".85"/>';
const waves = [760, 830, 910, 1000]
  .map(
    (y) =>
      `<path d="M0 ${y}q100-26 200 0t200 0 200 0 200 0 200 0 200 0 200 0 200 0" fill="none" stroke="#ffffff" stroke-opacity=".25" stroke-width="8"/>`,
  )
  .join("");
const bus =
  '<rect x="330" y="520" width="900" height="300" rx="36" fill="#2f6f62"/><rect x="380" y="570" width="800" height="110" rx="12" fill="#f6dd91"/>' +
  '<path d="M540 570v110M700 570v110M860 570v110M1020 570v110" stroke="#2f6f62" stroke-width="18"/>' +
  '<circle cx="520" cy="825" r="66" fill="#15191d"/><circle cx="1040" cy="825" r="66" fill="#15191d"/><circle cx="1215" cy="750" r="22" fill="#fff4c4"/>';
const moon = '<circle cx="1260" cy="210" r="80" fill="#f2ecd2"/>';
const letters = (words: string, fill: string) =>
  `<rect x="260" y="300" width="1080" height="560" rx="14" fill="#5a4632"/><rect x="300" y="340" width="1000" height="480" fill="#3b2d20"/>` +
  `<text x="800" y="650" font-family="serif" font-size="250" text-anchor="middle" fill="${fill}">${words}</text>`;
const cranes = [300, 620, 980, 1240]
  .map(
    (x, index) =>
      `<path d="M${x} ${560 - index * 40}q60-70 130-20l90-44-70 70q20 90-60 120l-8 150" fill="none" stroke="#1d2a33" stroke-width="16"/>`,
  )
  .join("");
const target = ["#f3efe4", "#27323a", "#2f7ab0", "#c3362b", "#efc53a"]
  .map((fill, index) => `<circle cx="800" cy="560" r="${360 - index * 70}" fill="${fill}"/>`)
  .join("");

/** The demo's pictures, drawn when they are needed: nothing in them shows a real place or person. */
export const seedPictures: SeedPicture[] = [
  {
    key: "fishing-boat",
    uploadId: uploadId(1),
    caption: "A fishing boat comes home with what others left in the water.",
    alt: "A red fishing boat with a white cabin on a calm sea in the morning.",
    credit,
    scene: { sky: ["#7fb2d6", "#f4e3c3"], ground: "#2d6a86", horizon: 0.62, front: hull + waves },
  },
  {
    key: "night-bus",
    uploadId: uploadId(2),
    caption: "The last bus to the clinic leaves after ten in the evening.",
    alt: "A green bus with lit windows on a dark country road under the moon.",
    credit,
    scene: { sky: ["#101a33", "#31456b"], ground: "#20262b", horizon: 0.72, front: moon + bus },
  },
  {
    key: "type-case",
    uploadId: uploadId(3),
    caption: "A drawer of the foundry: every letter lies where the hand expects it.",
    alt: "A wooden type case with the Korean word for print in metal letters.",
    credit,
    scene: {
      sky: ["#d9cbb2", "#c2ad8b"],
      ground: "#8a7354",
      horizon: 0.8,
      front: letters("인쇄", "#d8d4c8"),
    },
  },
  {
    key: "type-proof",
    uploadId: uploadId(4),
    caption: "A proof of the old Latin face.",
    alt: "A sheet with large capital and small letters A and g.",
    credit,
    scene: {
      sky: ["#efe7d6", "#dccfb5"],
      ground: "#b29a72",
      horizon: 0.86,
      front: letters("Ag &amp;", "#efc98a"),
    },
  },
  {
    key: "type-numbers",
    uploadId: uploadId(5),
    caption: "Figures are cast last.",
    alt: "The figures one to five set in metal.",
    credit,
    scene: {
      sky: ["#c9d2d0", "#a9b6b2"],
      ground: "#62706c",
      horizon: 0.82,
      front: letters("12345", "#cfe0d8"),
    },
  },
  {
    key: "cranes",
    uploadId: uploadId(6),
    caption: "Cranes at the edge of the wetland before sunrise.",
    alt: "Outlines of four cranes against an orange sky over water.",
    credit,
    scene: { sky: ["#45326b", "#f19a55"], ground: "#3a3550", horizon: 0.68, front: cranes },
  },
  {
    key: "archery-target",
    uploadId: uploadId(7),
    caption: "The last arrow decided it.",
    alt: "An archery target with its coloured rings on a green field.",
    credit,
    scene: { sky: ["#bfe0f2", "#eef6f4"], ground: "#5c8a43", horizon: 0.6, front: target },
  },
];
