import type { CaptureForm } from './form.ts';
import type { MailSource } from './mailsource.ts';

/** What was filled in for a mail, and the act that saved it, if it was saved. */
export interface BegunForm {
  source: MailSource;
  own: Partial<CaptureForm>;
  act: string | null;
}

/** Forms by the id of their mail: a pinned pane follows the selection, and nothing half-written may be lost by that. */
export type KeptForms = Map<string, BegunForm>;

/** Forms of other mails that something was filled in and that were not saved. @param id the mail that is shown */
export function unfinished(kept: KeptForms, id: string | null): BegunForm[] {
  return [...kept.values()].filter(({ source, own, act }) => source.id !== id && act === null && Object.keys(own).length > 0);
}
