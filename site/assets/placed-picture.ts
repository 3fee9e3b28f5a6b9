/** A picture where it stands in one story: which it is, and what is said with it there. */
export interface PlacedPicture {
  assetId: string;
  caption: string;
  /** The line that names photographer and agency. */
  credit: string;
  /** What somebody hears who cannot see it; empty only when it is decorative. */
  alt: string;
  /** It says nothing that needs telling (WCAG 2.2, 1.1.1). */
  isDecorative: boolean;
}
