import { PNG } from 'pngjs';
import type { Subject } from './subject.ts';
import { filled } from './manifestrules.ts';

interface Look { width: number; height: number; clear: boolean; white: boolean; full: boolean }

function look(bytes: Buffer): Look {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  const pixels = Array.from({ length: width * height }, (_, place) => data.subarray(place * 4, place * 4 + 4));
  const seen = pixels.filter(([, , , alpha]) => alpha !== 0);
  return {
    width, height,
    clear: seen.length < pixels.length && seen.length > 0,
    white: seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255),
    full: pixels.every(([, , , alpha]) => alpha === 255),
  };
}

function sizeProblems(path: string, bytes: Buffer | undefined, edge: number): string[] {
  if (bytes === undefined) return [`${path} does not exist`];
  const { width, height } = look(bytes);
  return width === edge && height === edge ? [] : [`${path} is ${width} × ${height}, not ${edge} × ${edge}`];
}

export function imageProblems(subject: Subject): string[] {
  const manifest = filled(subject);
  const at = (name: string) => subject.images[`appPackage/${name}`];
  const { color, outline, color32x32 } = manifest.icons;
  const outlineLook = at(outline) && look(at(outline) as Buffer);
  const colorLook = at(color) && look(at(color) as Buffer);
  const ribbon = manifest.extensions.flatMap((extension) => extension.ribbons.flatMap((each) => each.tabs.flatMap((tab) => tab.groups.flatMap((group) => [group, ...group.controls]))));
  const served = ribbon.flatMap((each) => {
    const icons = (each as { icons?: { size: number; url: string }[] }).icons ?? [];
    const sizes = [16, 32, 80].filter((size) => !icons.some((icon) => icon.size === size)).map((size) => `${each.id} has no icon of ${size}`);
    return [...sizes, ...icons.flatMap((icon) => {
      const path = `src/public${new URL(icon.url).pathname}`;
      return sizeProblems(path, subject.images[path], icon.size);
    })];
  });
  return [
    ...sizeProblems(color, at(color), 192), ...sizeProblems(outline, at(outline), 32), ...sizeProblems(color32x32, at(color32x32), 32),
    ...(outlineLook && !(outlineLook.clear && outlineLook.white) ? [`${outline} is not white on nothing`] : []),
    ...(colorLook && !colorLook.full ? [`${color} has transparent places`] : []),
    ...served,
    ...[64, 128].flatMap((edge) => sizeProblems(`src/public/icons/${edge}.png`, subject.images[`src/public/icons/${edge}.png`], edge)),
  ];
}
