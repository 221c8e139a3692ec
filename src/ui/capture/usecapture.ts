import { useEffect, useMemo, useState } from 'react';
import type { Step } from '../../domain/act.ts';
import { minutesOfDay } from '../../domain/day.ts';
import type { Day } from '../../domain/item.ts';
import { peopleAround } from '../../domain/peoplearound.ts';
import { itemOfDraft } from '../../domain/draft.ts';
import { capturedMail } from '../../domain/maillink.ts';
import { useActHistory, useActs } from '../../queries/acts.ts';
import type { ActRecord } from '../../queries/acts.ts';
import { useNow } from '../../queries/clock.ts';
import { useLastPlan } from '../../queries/mailmemory.ts';
import type { OpenedMail } from '../../queries/openedmail.ts';
import { useSettings } from '../../queries/settings.ts';
import { useTargets } from '../../queries/targets.ts';
import type { Targets } from '../../queries/targets.ts';
import { useFormat } from '../language/format.ts';
import { isOver } from '../acts/actwords.ts';
import { asked } from '../acts/asked.ts';
import { toldBy } from '../acts/useactingvalue.ts';
import { filesOf } from './files.ts';
import { draftOf, newForm, usualStart } from './form.ts';
import type { CaptureForm, CaptureSetting } from './form.ts';
import type { KeptForms } from './keptforms.ts';
import type { MailSource } from './mailsource.ts';

export interface Capture {
  form: CaptureForm;
  setting: CaptureSetting;
  targets: Targets;
  /** How the writing stands; null before anything was saved, and once it was taken back: the form stands there then, as it was. */
  record: ActRecord | null;
  change(part: Partial<CaptureForm>): void;
  save(): void;
  /** Takes back all that was saved: task, note, links. */
  undo(): void;
  /** What was not saved is tried again, or given up. */
  retry(): void;
  discard(): void;
  /** A new form for the same mail. */
  again(): void;
}

/** Where the last one went, as long as the page stands. */
let lastPlace: { plan: string; bucket: string } | null = null;

/** The plan used last first, then the default one. */
function usePlaces(targets: Targets): { plan: string; list: string; bucket: string } {
  const { settings } = useSettings();
  const remembered = useLastPlan();
  const known = (id: string | null | undefined): string | null => targets.plans.find((plan) => plan.id === id)?.id ?? null;
  const plan = known(lastPlace?.plan) ?? known(remembered) ?? known(settings.defaultPlan) ?? targets.plans[0]?.id ?? '';
  const list = targets.lists.find(({ id }) => id === settings.defaultList) ?? targets.lists[0];
  return { plan, list: list?.id ?? '', bucket: plan === lastPlace?.plan ? lastPlace.bucket : '' };
}

/**
 * The form of one mail and its saving.
 * @param marked what the person marked in the mail, or empty
 * @param kept where what was begun is kept while the person looks at another mail, if anywhere
 */
export function useCapture(source: MailSource, opened: OpenedMail | null, marked: string, today: Day, kept?: KeptForms): Capture {
  const acts = useActs();
  const targets = useTargets();
  const places = usePlaces(targets);
  const { zone } = useFormat();
  const was = kept?.get(source.id ?? '');
  const [own, setOwn] = useState<Partial<CaptureForm>>(was?.own ?? {});
  const [act, setAct] = useState<string | null>(was?.act ?? null);
  useEffect(() => { kept?.set(source.id ?? '', { source, own, act }); }, [kept, source, own, act]);
  const record = useActHistory().find((each) => each.act.id === act);
  const form: CaptureForm = { ...newForm(source.subject, places), bucket: places.bucket, start: usualStart(own.due ?? today, today, minutesOfDay(useNow(), zone)), ...own };
  const setting = useMemo((): CaptureSetting => ({
    offered: marked === '' ? (opened?.reply ?? '') : marked,
    mail: capturedMail({
      subject: source.subject, conversationId: opened?.conversationId ?? source.conversationId,
      internetMessageId: opened?.internetMessageId ?? source.internetMessageId, link: opened?.link ?? source.link,
    }),
    plans: targets.plans, lists: targets.lists, me: targets.me, around: opened === null ? [] : peopleAround(opened, targets.me), zone, today,
  }), [marked, opened, source, targets, zone, today]);
  const save = (): void => {
    const draft = draftOf(form, setting, crypto.randomUUID());
    if (draft === null) return;
    if (form.kind === 'planner') lastPlace = { plan: form.plan, bucket: form.bucket };
    const item = itemOfDraft(draft);
    const files = filesOf(form, opened).map((file) => ({ item, change: { kind: 'attach' as const, file } }));
    const steps: Step[] = [{ item, change: { kind: 'create', draft } }, ...files];
    const people = toldBy(steps);
    // What tells others is asked first (rule 7); the form stands as it is until then.
    if (people.length > 0) asked.set({ kind: 'notify', steps, word: 'created', people, onAct: setAct });
    else setAct(acts.perform(steps, 'created'));
  };
  return {
    form, setting, targets, save,
    record: act === null || record === undefined || isOver(record.state) ? null : record,
    change: (part) => { setOwn((before) => ({ ...before, ...part })); },
    undo: () => { if (act !== null) acts.undo(act); },
    retry: () => { if (act !== null) acts.retry(act); },
    discard: () => { if (act !== null) acts.discard(act); },
    again: () => { setAct(null); setOwn({}); },
  };
}
