import type { Meeting, Message, Task, UnansweredMessage, Zone } from './item.ts';
import type { ProgramFrame, ProgramInput } from './program.ts';

/** For tests alone: whole items from the few fields that a test is about. */
export function aTask(fields: Partial<Task> = {}): Task {
  return {
    source: 'todo', id: 'task', title: 'Task', link: null, container: { id: 'list', name: 'List' }, section: null, due: null,
    start: null, planned: null, progress: 'notStarted', completedOn: null, priority: 'medium', assignees: [], categories: [],
    repeats: false, checklist: null, hasNotes: false, hasAttachments: false, estimate: null, pinned: false, version: '"1"',
    ...fields,
  };
}

export function aMeeting(fields: Partial<Meeting> = {}): Meeting {
  return {
    source: 'calendar', id: 'meeting', title: 'Meeting', link: null, calendar: { id: 'calendar', name: 'Calendar' },
    when: { kind: 'timed', start: 0, end: 0 }, showAs: 'busy', answer: 'accepted', cancelled: false, private: false,
    location: null, online: null, organizer: null, attendees: [], repeats: false, categories: [], version: '"1"', ...fields,
  };
}

export function aMessage(fields: Partial<Message> = {}): Message {
  return {
    source: 'mail', id: 'message', title: 'Message', link: null, from: null, received: 0, due: null, start: null,
    conversationId: 'conversation', internetMessageId: null, folderId: 'inbox', important: false, categories: [],
    hasAttachments: false, estimate: null, pinned: false, completed: false, version: '"1"', ...fields,
  };
}

export function anUnanswered(fields: Partial<UnansweredMessage> = {}): UnansweredMessage {
  return {
    source: 'mail', id: 'sent', title: 'Question', link: null, to: [], sent: 0, conversationId: 'asked', workingDays: 4, ...fields,
  };
}

/** Timed from and to, both ISO 8601 with their offset. */
export function timed(start: string, end: string): Meeting['when'] {
  return { kind: 'timed', start: Date.parse(start), end: Date.parse(end) };
}

export function anInput(fields: Partial<ProgramInput> = {}): ProgramInput {
  return { tasks: [], meetings: [], messages: [], unanswered: [], ...fields };
}

/** Monday to Friday, 9 to 17, weeks from Monday. `now` in ISO 8601 with its offset. */
export function aFrame(now: string, zone: Zone = 'UTC', fields: Partial<ProgramFrame> = {}): ProgramFrame {
  return { now: Date.parse(now), zone, weekStart: 1, working: { days: [1, 2, 3, 4, 5], start: 540, end: 1020 }, ...fields };
}
