import type { Slot } from '../slots.ts';
import type { FileKind } from './files.ts';

/** How often a task comes back. */
export type Repeat = 'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly';

/** A To Do task as the sample writes it down. */
export interface TodoRow {
  in: string;
  title: string;
  due: Slot;
  status?: 'waitingOnOthers' | 'deferred';
  important?: boolean;
  /** Wall time of the reminder on the due day. */
  remind?: string;
  repeat?: Repeat;
  /** Steps; a leading `+` means ticked. */
  steps?: readonly string[];
  notes?: string;
  categories?: readonly string[];
  /** Linked resource: name and address. */
  link?: readonly [string, string];
  file?: FileKind;
  /** Starts (To Do's "start date") a week before it is due. */
  start?: boolean;
}
