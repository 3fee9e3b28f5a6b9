/** How much the parts of a document that are no running text may hold. Lengths are in UTF-16 code units. */
export const bodyLimits = {
  /** Columns or rows that one cell of a table covers. */
  span: 100,
  caption: 300,
  pictureNote: 300,
  credit: 300,
  alt: 1000,
  mediaTitle: 300,
  /** Pictures and files of one story that are looked up for readers. */
  assets: 200,
  /** Related stories of one story that are looked up for readers. */
  related: 20,
} as const;
