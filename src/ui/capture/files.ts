import { fileHindrance, type CaptureFile } from '../../domain/capturefile.ts';
import { cutTo } from '../../domain/capturetitle.ts';
import { safeFileName, uniqueNames } from '../../domain/filename.ts';
import type { MailFile, OpenedMail } from '../../queries/openedmail.ts';
import type { CaptureForm } from './form.ts';

/** True when the file goes along: it was ticked, or nobody unticked it and it can. */
export function isTicked(form: CaptureForm, file: MailFile): boolean {
  return form.kind !== 'calendar' && fileHindrance(file, form.kind) === null && (form.ticked[file.id] ?? true);
}

/** The files that the form takes along, named as the library will have them. */
export function filesOf(form: CaptureForm, mail: OpenedMail | null): CaptureFile[] {
  if (mail === null || form.kind === 'calendar') return [];
  const ticked = mail.files.filter((file) => isTicked(form, file));
  const whole = form.wholeMail ? [`${cutTo(form.title, 80)}.eml`] : [];
  const names = uniqueNames([...whole, ...ticked.map(nameOf)].map((name) => safeFileName(name)));
  const eml = form.wholeMail ? [{ contentType: 'message/rfc822', size: null, from: { kind: 'mail' as const, mailId: mail.id } }] : [];
  const files = ticked.map(({ id, contentType, size }) => ({ contentType, size, from: { kind: 'attachment' as const, mailId: mail.id, attachmentId: id } }));
  return [...eml, ...files].map((file, index) => ({ ...file, key: crypto.randomUUID(), name: names[index] ?? 'file' }));
}

/** Another mail inside the mail comes as MIME. */
function nameOf({ name, kind }: MailFile): string {
  return kind === 'item' && !/\.eml$/i.test(name) ? `${name}.eml` : name;
}
