type Sentence = string | ((detail: Record<string, unknown>) => string);

const text = (value: unknown) =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";
const megabytes = (bytes: unknown) =>
  typeof bytes === "number" ? `${Math.round(bytes / 1_000_000)} MB` : "the limit";

/** What a person should do about a file that was not taken in. */
export const fileSentences: Record<string, Sentence> = {
  no_such_asset: "This is not in the library any more.",
  not_your_asset: "Somebody else brought this. Ask them or an editor to change it.",
  asset_is_binned: "This is in the bin. Restore it first.",
  no_such_upload: "This upload is not known any more. Begin it again.",
  another_file: "This is not the file that was cut off. Choose that one, or call the upload off.",
  file_empty: "There is nothing in this file. Export or download it again.",
  file_broken: "This file is damaged or cut off. Export or download it again.",
  file_too_hard: "This file could not be opened safely. Save it anew in a picture program, and upload that.",
  upload_too_large: (detail) =>
    `This file is too large. Keep it under ${megabytes(detail.most)}, or export a smaller one.`,
  picture_too_large: (detail) =>
    `This picture has ${text(detail.megapixels)} million pixels. Make it smaller than ${text(detail.most)} million.`,
  picture_too_long: (detail) =>
    `This picture is wider or higher than ${text(detail.most)} pixels. Make it smaller, or cut it into parts.`,
  animation_too_large:
    "This moving picture has too many pixels, all its frames together. Make it smaller or shorter, or upload a video.",
  heic_unreadable:
    "HEIC pictures cannot be read here. Export it as JPEG; iPhones do when sharing as “Most Compatible”.",
  svg_not_taken: "SVG drawings can carry programs and are not taken. Export it as PNG.",
  picture_kind_not_taken: "Pictures of this kind cannot be shown by every browser. Export it as JPEG or PNG.",
  recording_kind_not_taken:
    "Recordings of this kind cannot be played by every browser. Export it as MP3, M4A or WAV, or as MP4 or WebM.",
  file_kind_not_taken: "Files of this kind are not taken. Upload a picture, a recording, a video or a PDF.",
  try_file_later: "Very many files are being looked at. Wait a moment and try again.",
  disk_full: "There is no room left for files. Tell your administrator; what you have stays as it is.",
  files_not_kept:
    "The store for files does not take anything just now. What you sent stays here; tell your administrator, and try again later.",
  asset_changed_meanwhile: "Somebody changed this just now. Look at it again, then replace it.",
  not_the_same_kind: (detail) =>
    `Only another ${text(detail.kind) || "file of its kind"} can stand in its place.`,
  address_unreachable:
    "Nothing could be fetched from this address. Check it, or download the file and upload it.",
  address_not_allowed: "Files are fetched from public addresses alone. Download it, and upload the file.",
};
