import { crc32, deflateSync } from "node:zlib";

const [WIDTH, HEIGHT] = [480, 300];
type Box = readonly [x: number, y: number, width: number, height: number, shade: number];

/** A small grey PNG that looks like a page of a portal: a header, a menu and rows whose lengths follow the seed. */
export function writeScreenshot(random: () => number): Uint8Array {
  const rows: Box[] = [];
  for (let y = 84; y < HEIGHT - 24; y += 22) {
    rows.push([140, y, 60 + Math.floor(random() * 200), 8, 120], [420, y, 36, 8, 170]);
  }
  const boxes: Box[] = [
    [0, 0, WIDTH, 36, 60],
    [16, 12, 120, 12, 230],
    [0, 36, 112, HEIGHT - 36, 232],
    [140, 52, 180, 14, 90],
    ...rows,
  ];
  const pixels = Buffer.alloc((WIDTH + 1) * HEIGHT, 250);
  for (let y = 0; y < HEIGHT; y += 1) pixels[y * (WIDTH + 1)] = 0;
  for (const [x, y, width, height, shade] of boxes) {
    for (let row = y; row < y + height; row += 1) {
      pixels.fill(shade, row * (WIDTH + 1) + 1 + x, row * (WIDTH + 1) + 1 + x + width);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [chunk("IHDR", header), chunk("IDAT", deflateSync(pixels)), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.byteLength, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
