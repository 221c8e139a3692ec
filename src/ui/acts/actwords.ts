import type { TFunction } from 'i18next';
import type { Act, Change } from '../../domain/act.ts';
import { mainSteps } from '../../domain/blockacts.ts';
import { dayOf } from '../../domain/day.ts';
import type { Day, Item, Zone } from '../../domain/item.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ActRecord, Ending } from '../../queries/acts.ts';
import type { Format } from '../language/format.ts';

export type ActsT = TFunction<'acts'>;

/** What words need besides the act. */
export interface ActFrame {
  t: ActsT;
  format: Pick<Format, 'dueWord' | 'day' | 'times'>;
  today: Day;
  zone: Zone;
}

/** The day a change puts its item on; null for No date, undefined when it concerns no day. */
export function dayOfChange(change: Change, zone: Zone): Day | null | undefined {
  switch (change.kind) {
    case 'due':
    case 'plan': return change.day;
    case 'edit': return change.fields.planned ?? change.fields.due;
    case 'flag': return change.due;
    case 'meet': return change.when.kind === 'all-day' ? change.when.first : dayOf(change.when.start, zone);
    default: return undefined;
  }
}

/** What was done, in a few words: "Moved to Fri". @param count of the steps, those that were kept */
export function actWords(act: Act, { t, format, today, zone }: ActFrame, count = mainSteps(act.steps).length): string {
  if (act.word === 'blocked') return t('done.blocked', { count, time: blockTime(act, { ...format, zone }) });
  const days = new Set(mainSteps(act.steps).map(({ change }) => dayOfChange(change, zone)));
  const [day] = days;
  if (act.word === 'moved' && days.size > 1) return t('done.movedApart', { count });
  return t(`done.${act.word}`, { count, day: day == null ? t('toast.noDate') : format.dueWord(day, today) });
}

/** True for an act of which nothing is kept. */
export function isOver(state: ActRecord['state']): state is Ending {
  return state === 'undone' || state === 'discarded' || state === 'not-allowed';
}

/** How an act ended of which nothing is kept: "Undone: Moved to Fri". */
export function endWords({ act }: Pick<ActRecord, 'act'>, ending: Ending, frame: ActFrame): string {
  if (ending === 'undone') return frame.t('toast.undoneWhat', { what: actWords(act, frame) });
  return frame.t(ending === 'discarded' ? 'toast.discarded' : 'toast.notAllowed', { count: act.steps.length, title: act.steps[0]?.item.title ?? '' });
}

/** When the first block of an act is: "Wed 14 Oct, 10:00–10:40". */
function blockTime({ steps }: Act, { day, times, zone }: ActFrame['format'] & { zone: Zone }): string {
  const [change] = steps.map((step) => step.change);
  const when = change?.kind === 'create' && change.draft.source === 'calendar' ? change.draft.when : change?.kind === 'meet' ? change.when : null;
  return when?.kind === 'timed' ? `${day(dayOf(when.start, zone))}, ${times(when.start, when.end)}` : '';
}

/** For a shared task planned away from its due date: that the date stays. Null when there is nothing to say. */
export function dueStaysWords(act: Act, { t, format, today }: ActFrame): string | null {
  const kept = act.steps.flatMap(({ item, change }) => (change.kind === 'plan' && item.source === 'planner' && item.due !== null && item.due !== change.day ? [item.due] : []));
  const [due] = kept;
  if (due === undefined) return null;
  return mainSteps(act.steps).length === 1 ? t('toast.dueStays', { day: format.dueWord(due, today) }) : t('toast.dueStaysMany');
}

/** The one step that "Change due date for everyone" would follow, with its day; null when it is not offered. */
export function dueForAll(act: Act): { item: Item; day: Day } | null {
  const [step, ...others] = mainSteps(act.steps);
  if (others.length > 0 || step === undefined) return null;
  const { item, change } = step;
  if (change.kind !== 'plan' || change.day === null || item.source !== 'planner' || item.due === change.day) return null;
  return { item: { ...item, planned: change.day }, day: change.day };
}

/** True when the item itself was saved and only files of it were not. */
export function onlyFiles({ failed }: Pick<ActRecord, 'failed'>): boolean {
  return failed.length > 0 && failed.every(({ change }) => change.kind === 'attach');
}

/** What was not saved, in a line. */
export function failedWords(record: Pick<ActRecord, 'act' | 'failed'>, t: ActsT): string {
  const { act, failed } = record;
  const [first] = failed;
  if (onlyFiles(record)) return t('toast.notAttached', { count: failed.length, file: first?.change.kind === 'attach' ? first.change.file.name : '' });
  return t('toast.notSaved', { count: failed.length, total: act.steps.length, title: first?.item.title ?? '' });
}

/** Why a file was not attached, where we know better than the service. */
const FILE_REASONS = ['cancelled', 'large', 'noLibrary'] as const;

/** Why something was not saved, in plain words. `app` is the source's name. */
export function reasonWords(problem: Problem, app: string, t: ActsT): string {
  const own = problem.kind === 'invalid' ? FILE_REASONS.find((code) => code === problem.code) : undefined;
  if (own !== undefined) return t(`reason.${own}`);
  return t(`reason.${problem.kind}`, { source: app });
}
