/** Bytes of an upload, by what it is. */
export const uploadLimits = {
  picture: 100_000_000,
  document: 100_000_000,
  audio: 500_000_000,
  video: 500_000_000,
} as const;

export const largestUpload = Math.max(...Object.values(uploadLimits));
