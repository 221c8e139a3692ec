import type { Answer } from '../graph/errors.ts';

/** An object URL for a photo out of a batch, where it comes as base64; null for anything that is no picture. */
export function photoUrl(answer: Answer | null): string | null {
  const type = answer?.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? 'image/jpeg';
  if (typeof answer?.body !== 'string' || !/^image\/(jpeg|png|gif|webp)$/.test(type)) return null;
  try {
    const bytes = Uint8Array.from(atob(answer.body), (each) => each.charCodeAt(0));
    return URL.createObjectURL(new Blob([bytes], { type }));
  } catch {
    return null;
  }
}
