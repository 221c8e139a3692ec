import { expect, it } from 'vitest';
import { localFile, sizeWords } from './filecontent.ts';

it('carries every byte of a file', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const content = await localFile(new File([bytes], 'all.bin'));
  expect(content).toMatchObject({ name: 'all.bin', contentType: 'application/octet-stream' });
  expect(new Uint8Array(await content.bytes.arrayBuffer())).toEqual(bytes);
});

it('says sizes in words', () => {
  expect(sizeWords(10, 'en-GB')).toBe('1 kB');
  expect(sizeWords(48_200, 'en-GB')).toBe('48 kB');
  expect(sizeWords(1_440_000, 'de')).toBe('1,4 MB');
});
