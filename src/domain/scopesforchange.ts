import type { Change, Step } from './act.ts';
import type { CaptureFile } from './capturefile.ts';
import { keepsPersonal } from './draft.ts';
import { groupOf, type Item, type Source } from './item.ts';
import { editsPersonal, editsService } from './taskedit.ts';

/** Kept in the settings file alone. */
const SETTINGS_FILE = 'Files.ReadWrite.AppFolder';

const WRITE: Record<Source, string> = {
  planner: 'Tasks.ReadWrite', todo: 'Tasks.ReadWrite', mail: 'Mail.ReadWrite', calendar: 'Calendars.ReadWrite',
};

/**
 * What lies in a shared mailbox, or in a group's calendar, is written under a scope of its own.
 * [outlook-share-messages-folders, group-post-events]
 */
function writeOf(item: Item): string {
  if (item.source === 'calendar' && groupOf(item.calendar.id) !== null) return 'Group.ReadWrite.All';
  return item.source === 'mail' && 'mailbox' in item && item.mailbox !== undefined ? 'Mail.ReadWrite.Shared' : WRITE[item.source];
}

/** The delegated scopes that a change needs, to be asked for at its first use. An edit can need two. */
export function scopesForChange(item: Item, change: Change): string[] {
  switch (change.kind) {
    case 'plan':
    case 'pin':
    case 'dismiss': return [SETTINGS_FILE];
    case 'edit': return [
      ...(editsService(change.fields) ? [WRITE[item.source]] : []),
      ...(editsPersonal(change.fields) ? [SETTINGS_FILE] : []),
    ];
    case 'create': {
      const { draft } = change;
      return [writeOf(item), ...(keepsPersonal(draft) ? [SETTINGS_FILE] : [])];
    }
    case 'attach':
    case 'detach': return scopesForFile(item, change.file);
    case 'delete': return [writeOf(item), ...(forgetsPersonal(item, change) ? [SETTINGS_FILE] : [])];
    default: return [writeOf(item)];
  }
}

/** True when the settings file keeps something that goes with what is deleted: what a block stands for, the mails it came from. */
export function forgetsPersonal(item: Item, { restore }: Extract<Change, { kind: 'delete' }>): boolean {
  return restore?.mails !== undefined || (item.source === 'calendar' && item.blockOf !== undefined);
}

/** A plan's library belongs to its group: only the wide scope reaches it. [driveitem-put-content] */
function scopesForFile(item: Item, { from }: CaptureFile): string[] {
  return ['Tasks.ReadWrite', ...(item.source === 'planner' ? ['Files.ReadWrite.All'] : []), ...(from.kind === 'local' ? [] : ['Mail.Read'])];
}

/** The scopes that several changes need together, each once. */
export function scopesForSteps(steps: readonly Step[]): string[] {
  return [...new Set(steps.flatMap(({ item, change }) => scopesForChange(item, change)))];
}
