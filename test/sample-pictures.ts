import sharp from "sharp";

/** A JPEG with something to see in it, drawn here: tests bring no pictures of anybody's. */
export async function drawPicture(width = 640, height = 480): Promise<Buffer> {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="g"><stop stop-color="#135"/><stop offset="1" stop-color="#e94"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><circle cx="30%" cy="40%" r="20%" fill="#fff"/></svg>`;
  return sharp(Buffer.from(drawing)).jpeg({ quality: 85 }).toBuffer();
}

export interface IptcRecord {
  /** Data sets of record 2, by number. */
  [dataSet: number]: Buffer | Buffer[];
}

/** The same picture with IPTC records (IIM 4.2 in Photoshop's resource 0x0404); `charset` is data set 1:90. */
export function withIptc(jpeg: Buffer, record: IptcRecord, charset?: Buffer): Buffer {
  const dataSet = (recordNumber: number, number: number, bytes: Buffer) =>
    Buffer.concat([Buffer.from([0x1c, recordNumber, number, bytes.length >> 8, bytes.length & 0xff]), bytes]);
  const sets = Object.entries(record).flatMap(([number, bytes]) =>
    [bytes].flat().map((one) => dataSet(2, Number(number), one)),
  );
  const iim = Buffer.concat([...(charset ? [dataSet(1, 90, charset)] : []), ...sets]);
  const length = Buffer.from([0, 0, iim.length >> 8, iim.length & 0xff]);
  const resource = Buffer.concat([Buffer.from("8BIM\x04\x04\0\0", "latin1"), length, iim]);
  const body = Buffer.concat([Buffer.from("Photoshop 3.0\0"), resource, Buffer.alloc(iim.length & 1)]);
  const size = body.length + 2;
  const segment = Buffer.concat([Buffer.from([0xff, 0xed, size >> 8, size & 0xff]), body]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}
