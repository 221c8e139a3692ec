import type { Act, ActWord, Change, Step } from './act.ts';
import { inverseOf } from './inverse.ts';

/** Puts steps together. `word` is set where the same change can mean several things: a `due` by drag is `moved`. */
export function actOf(id: string, steps: Step[], word?: ActWord): Act {
  const undoable = steps.every(({ item, change }) => inverseOf(item, change) !== null);
  return { id, steps, word: word ?? wordOf(steps), undoable };
}

/** What steps without a word of their own are called: the word they share, else `several`. */
export function wordOf(steps: readonly Step[]): ActWord {
  const words = new Set(steps.map(({ change }) => wordOfChange(change)));
  const [word] = words;
  return words.size === 1 && word !== undefined ? word : 'several';
}

const ANSWERS = { accepted: 'accepted', tentativelyAccepted: 'tentative', declined: 'declined' } as const;

function wordOfChange(change: Change): ActWord {
  switch (change.kind) {
    case 'complete': return 'completed';
    case 'reopen': return 'reopened';
    case 'plan': return change.day === null ? 'unplanned' : 'planned';
    case 'due': return change.day === null ? 'dueCleared' : 'dueChanged';
    case 'pin': return change.on ? 'pinned' : 'unpinned';
    case 'dismiss': return change.on ? 'dismissed' : 'broughtBack';
    case 'edit':
    case 'editMeeting': return 'edited';
    case 'flag': return 'flagChanged';
    case 'unflag': return 'unflagged';
    case 'answer': return ANSWERS[change.answer];
    case 'meet': return 'meetingMoved';
    case 'attach': return 'attached';
    case 'detach': return 'detached';
    case 'create': return 'created';
    case 'delete': return 'deleted';
  }
}
