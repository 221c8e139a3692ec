import { createHash } from 'node:crypto';
import { drawPng, type Colour } from './png.ts';

const BACKGROUNDS: readonly Colour[] = [0xb7d3c6, 0xc9cfe8, 0xe8d6b8, 0xe3c4c0, 0xbfd9e4, 0xd6cbe6, 0xd9dcc0, 0xcfd4d9];
const SKINS: readonly Colour[] = [0xf3d3bd, 0xe5b796, 0xcf9872, 0xa9714b, 0x7d4f33, 0xf0c9a6];
const HAIRS: readonly Colour[] = [0x2b211d, 0x5a3a25, 0x8a5a33, 0xc99a55, 0x8c8c8c, 0x1c1c22, 0x7a2f22];
const CLOTHES: readonly Colour[] = [0x2f4858, 0x6b3f5b, 0x33658a, 0x4f6d3a, 0x8a4b2f, 0x3c3c4a, 0x27676b];
const drawn = new Map<string, string>();

/**
 * A drawn portrait, 96×96 PNG in base64: shoulders, neck, head, hair, eyes and mouth; the same for the same key.
 * @param key decides colours and hair
 */
export function portrait(key: string): string {
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const made = drawPng(96, painter(key)).toString('base64');
  drawn.set(key, made);
  return made;
}

function painter(key: string): (x: number, y: number) => Colour {
  const bytes = createHash('sha256').update(`portrait:${key}`).digest();
  const pick = (palette: readonly Colour[], index: number): Colour => palette[(bytes[index] ?? 0) % palette.length] ?? 0;
  const [back, skin, hair, cloth] = [pick(BACKGROUNDS, 0), pick(SKINS, 1), pick(HAIRS, 2), pick(CLOTHES, 3)];
  const longHair = (bytes[4] ?? 0) % 2 === 0;
  const glasses = (bytes[5] ?? 0) % 4 === 0;
  const within = (x: number, y: number, cx: number, cy: number, rx: number, ry: number): boolean =>
    ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2 <= 1;
  return (x, y) => {
    if (within(x, y, 0.43, 0.44, 0.02, 0.025) || within(x, y, 0.57, 0.44, 0.02, 0.025)) return 0x2a2430;
    if (glasses && [0.43, 0.57].some((cx) => within(x, y, cx, 0.44, 0.06, 0.055) && !within(x, y, cx, 0.44, 0.045, 0.04))) return 0x33333d;
    if (within(x, y, 0.5, 0.545, 0.06, 0.03) && y > 0.545) return 0xa8504a;
    const fringe = y < 0.36 && within(x, y, 0.5, 0.36, 0.21, 0.2);
    if (fringe && !within(x, y, 0.56, 0.46, 0.17, 0.15)) return hair;
    if (within(x, y, 0.5, 0.45, 0.17, 0.22)) return skin;
    if (x > 0.43 && x < 0.57 && y > 0.58 && y < 0.75) return skin;
    if (within(x, y, 0.5, 1.02, 0.38, 0.33)) return cloth;
    if (longHair && within(x, y, 0.5, 0.5, 0.24, 0.32)) return hair;
    if (within(x, y, 0.5, 0.36, 0.21, 0.2)) return hair;
    return back;
  };
}
