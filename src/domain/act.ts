import type { CaptureFile } from './capturefile.ts';
import type { Draft } from './draft.ts';
import type { Day, Item, Meeting, Progress, ShowAs } from './item.ts';
import type { TaskEdit } from './taskedit.ts';

/** The fields of a meeting that its organiser changes; those left out stay as they are. */
export interface MeetingEdit {
  title?: string;
  location?: string | null;
  showAs?: ShowAs;
  private?: boolean;
  categories?: string[];
}

/**
 * One thing done to one item.
 * - `complete`, `reopen`: a task or a flagged mail. `reopen` says what the task's progress was before, when it is known,
 *   and, for a repeating To Do, the occurrence that the service made when it was completed: that one is removed.
 * - `plan`: the do-date of a task. `pin`: a task or a mail. `dismiss`: a waiting mail is taken off the tray. These three
 *   are kept in the settings file alone.
 * - `due`: the due date in the service; of a Planner task, for everyone. A mail's start goes with it (`dueAndStart`).
 * - `edit`: fields of a task; `editMeeting`: fields of a meeting, `meet`: its time, both by the organiser.
 * - `flag`: the dates of a mail's flag; sets the flag again when it was cleared. `fresh`: the mail had none before, so undoing it clears it. `unflag`: the mail is none of the program's any more. `answer`: to an invitation; the organiser is told.
 * - `attach`: a file is uploaded and hung on a task; `detach` takes away what that brought.
 * - `create`: the step's item is `itemOfDraft(draft)`. `delete`: `restore` is what it can be made again from.
 */
export type Change =
  | { kind: 'complete' }
  | { kind: 'reopen'; progress?: Progress; occurrence?: { id: string } }
  | { kind: 'plan'; day: Day | null }
  | { kind: 'due'; day: Day | null }
  | { kind: 'pin'; on: boolean }
  | { kind: 'dismiss'; on: boolean }
  | { kind: 'edit'; fields: TaskEdit }
  | { kind: 'flag'; start: Day | null; due: Day | null; fresh?: true }
  | { kind: 'unflag' }
  | { kind: 'answer'; answer: 'accepted' | 'tentativelyAccepted' | 'declined' }
  | { kind: 'meet'; when: Meeting['when'] }
  | { kind: 'editMeeting'; fields: MeetingEdit }
  | { kind: 'attach'; file: CaptureFile }
  | { kind: 'detach'; file: CaptureFile }
  | { kind: 'create'; draft: Draft }
  | { kind: 'delete'; restore?: Draft };

/** One change of one item. `item` is the item as it was before. */
export interface Step {
  item: Item;
  change: Change;
}

/** What was done, as the toast says it: the last part of a translation key (`act.done.moved`). */
export type ActWord =
  | 'completed' | 'reopened' | 'moved' | 'planned' | 'unplanned' | 'dueChanged' | 'dueCleared' | 'toToday' | 'spread'
  | 'pinned' | 'unpinned' | 'dismissed' | 'broughtBack' | 'edited' | 'flagChanged' | 'unflagged' | 'accepted' | 'tentative' | 'declined'
  | 'meetingMoved' | 'blocked' | 'unblocked' | 'attached' | 'detached' | 'created' | 'deleted' | 'several';

/** What a person does at once: one or many steps, one toast, one undo. */
export interface Act {
  id: string;
  steps: Step[];
  word: ActWord;
  /** True when every step can be undone; else it is asked first and offers no undo (rule 7). */
  undoable: boolean;
}
