import { useMemo } from 'react';
import { dayOf } from '../domain/day.ts';
import { unanswered } from '../domain/message.ts';
import { withoutHidden } from '../domain/hiddenplaces.ts';
import type { Meeting, Message, Source, Task, Zone } from '../domain/item.ts';
import { withPersonal } from '../domain/personal.ts';
import type { ProgramFrame, ProgramInput } from '../domain/program.ts';
import type { Settings } from '../domain/settings.ts';
import { notDoubled } from '../domain/sharedplace.ts';
import { linkBlocks } from '../domain/timeblocks.ts';
import { meetings } from './calendar.ts';
import { flaggedMessages, receivedMessages, sentMessages } from './mail.ts';
import { useOverlay } from './overlay.ts';
import { usePersonal } from './personal.ts';
import { plannerTasks } from './planner.ts';
import { useHandedOut } from './plantasks.ts';
import type { Reads } from './reads.ts';
import { todoTasks } from './todo.ts';

const NO_TASKS: Task[] = [];
const NO_PLANS: string[] = [];
const NO_MEETINGS: Meeting[] = [];
const NO_MESSAGES: Message[] = [];

/** What the page is made of: what the sources brought, what the person keeps about it, and over it what is being written. */
export function useProgramInput(reads: Reads, settings: Settings, frame: ProgramFrame): ProgramInput {
  const whole = useSourceInput(reads, settings, frame);
  const read = useMemo(() => withoutHidden(whole, settings.hiddenPlaces), [whole, settings.hiddenPlaces]);
  const personal = usePersonal();
  const kept = useMemo(() => withPersonal(read, personal), [read, personal]);
  const today = dayOf(frame.now, frame.zone);
  const shown = useOverlay(kept, today, settings.visibleSources);
  return useMemo(() => linkBlocks(shown, today, frame.zone), [shown, today, frame.zone]);
}

/** Beside the own mails those of shared mailboxes, each once. */
function withShared(own: Message[], mails: Reads['shared']['mails'], zone: Zone): Message[] {
  if (mails.length === 0) return own;
  const found = mails.flatMap(({ place, data }) => (data === null ? [] : flaggedMessages(data, zone, { address: place.address, name: place.name })));
  return [...own, ...notDoubled(own, found)];
}

/** What the sources brought, in the product's terms. Each part is made anew only when what it is made of changed. */
function useSourceInput(reads: Reads, settings: Settings, frame: ProgramFrame): ProgramInput {
  const { zone } = frame;
  const { planner, todo, calendar, mail, flaggedList, further, shared, people, me } = reads;
  const shows = (source: Source) => settings.visibleSources.includes(source);
  const ofPlanner = useMemo(() => (planner.data ? plannerTasks(planner.data, zone, people) : NO_TASKS), [planner.data, zone, people]);
  const ofTodo = useMemo(() => (todo.data ? todoTasks(todo.data, flaggedList?.data, zone) : NO_TASKS), [todo.data, flaggedList?.data, zone]);
  const ofCalendar = useMemo(() => (calendar.data ? meetings(calendar.data, further.events, shared.calendars) : NO_MEETINGS), [calendar.data, further.events, shared.calendars]);
  const ofMail = useMemo(() => (mail.data ? withShared(flaggedMessages(mail.data, zone), shared.mails, zone) : NO_MESSAGES), [mail.data, shared.mails, zone]);
  const answers = useMemo(() => (mail.data ? { sent: sentMessages(mail.data), received: receivedMessages(mail.data) } : null), [mail.data]);
  const waiting = useMemo(() => {
    if (answers === null) return [];
    const { now, working } = frame;
    return unanswered(answers.sent, answers.received, { me: me?.addresses ?? [], now, zone: frame.zone, workingDays: working.days, after: settings.waitingAfter });
  }, [answers, frame, me, settings.waitingAfter]);
  const handedOut = useHandedOut(shows('planner') ? settings.watchedPlans : NO_PLANS, reads, zone);
  const [withPlanner, withTodo, withCalendar, withMail] = [shows('planner'), shows('todo'), shows('calendar'), shows('mail')];
  return useMemo(() => ({
    tasks: [...(withPlanner ? ofPlanner : []), ...handedOut, ...(withTodo ? ofTodo : [])],
    meetings: withCalendar ? ofCalendar : [],
    messages: withMail ? ofMail : [],
    unanswered: withMail ? waiting : [],
  }), [ofPlanner, handedOut, ofTodo, ofCalendar, ofMail, waiting, withPlanner, withTodo, withCalendar, withMail]);
}
