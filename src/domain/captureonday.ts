import type { Step } from './act.ts';
import type { CaptureFile } from './capturefile.ts';
import { captureTitle } from './capturetitle.ts';
import { itemOfDraft, type TodoDraft } from './draft.ts';
import type { Day } from './item.ts';
import type { CapturedMail } from './maillink.ts';
import type { Named } from './taskedit.ts';

/** A mail let go over a day. */
interface DroppedMail {
  subject: string;
  reply: string;
  mail: CapturedMail | null;
  /** The mail itself where no mailbox of the person holds it. */
  files: CaptureFile[];
}

interface Onto {
  list: Named;
  day: Day | null;
  /** One task that holds all of them (F6); else one for each. */
  together: boolean;
  /** The title where nothing is left of a subject. */
  noTitle: string;
  /** Gives a new GUID. */
  key: () => string;
}

/** What mails put on a day become (F7): tasks of the person's own, for nobody was asked for a plan. One act, so one Undo. */
export function captureOnDay(mails: readonly DroppedMail[], onto: Onto): Step[] {
  return (onto.together && mails.length > 1 ? [mails] : mails.map((each) => [each])).flatMap((group) => stepsFor(group, onto));
}

function stepsFor(mails: readonly DroppedMail[], { list, day, noTitle, key }: Onto): Step[] {
  const links = mails.flatMap(({ mail }) => (mail === null ? [] : [mail]));
  const draft: TodoDraft = {
    source: 'todo', key: key(), title: captureTitle(mails[0]?.subject ?? '') || noTitle, notes: mails.map(({ reply }) => reply).filter((reply) => reply !== '').join('\n\n'),
    start: null, due: day, planned: null, priority: 'medium', categories: [], checklist: [], estimate: null, list, reminder: null, recurrence: null,
    ...(links.length === 0 ? {} : { mails: links }),
  };
  const item = itemOfDraft(draft);
  return [{ item, change: { kind: 'create', draft } }, ...mails.flatMap(({ files }) => files.map((file): Step => ({ item, change: { kind: 'attach', file } })))];
}
