import type { FileContent, LocalFile } from '../../queries/todofiles.ts';

/** The file as it is sent. Read at once: one that was moved or is on a drive that is gone is told now, not midway. */
export async function localFile(file: File): Promise<LocalFile> {
  return { name: file.name, contentType: file.type === '' ? 'application/octet-stream' : file.type, bytes: new Blob([await file.arrayBuffer()]) };
}

/** How long an address of a file must live for the browser to begin saving it, milliseconds. */
const UNTIL_SAVED = 60_000;

/** Lets the browser save a file. It is never opened on the page's own origin. */
export function saveFile({ name, contentBytes }: FileContent): void {
  const bytes = Uint8Array.from(atob(contentBytes), (each) => each.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), UNTIL_SAVED);
}

/** `12 kB`, `1.4 MB`, in the person's own digits. */
export function sizeWords(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, Math.round(bytes / 1_000)), 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value);
}
