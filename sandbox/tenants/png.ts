import { crc32, deflateSync } from 'node:zlib';

/** A colour, 0xRRGGBB. */
export type Colour = number;

/**
 * A PNG (8 bits, RGB, no alpha) of a function of the pixel, smoothed by four samples per pixel.
 * @param paint colour at a point, both coordinates from 0 to 1
 */
export function drawPng(size: number, paint: (x: number, y: number) => Colour): Buffer {
  const row = size * 3 + 1;
  const raw = Buffer.alloc(row * size);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const samples = [0.25, 0.75].flatMap((dy) => [0.25, 0.75].map((dx) => paint((x + dx) / size, (y + dy) / size)));
      for (let channel = 0; channel < 3; channel += 1) {
        const sum = samples.reduce((total, colour) => total + ((colour >> (16 - channel * 8)) & 0xff), 0);
        raw[y * row + 1 + x * 3 + channel] = Math.round(sum / 4);
      }
    }
  }
  return encode(size, raw);
}

/** Signature, IHDR, one IDAT, IEND: PNG specification, third edition, section 5. */
function encode(size: number, raw: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(raw, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
