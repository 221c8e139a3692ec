import { Button, Checkbox, Field, Select, Spinner, Textarea, ToggleButton, makeStyles } from '@fluentui/react-components';
import { PeopleAdd20Regular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, Priority } from '../../domain/item.ts';
import { stepsIn } from '../../domain/stepsin.ts';
import { usePlanLabels } from '../../queries/taskediting.ts';
import type { Targets } from '../../queries/targets.ts';
import { noteOf } from './form.ts';
import type { CaptureForm } from './form.ts';
import { WhenChips } from './WhenChips.tsx';
import { lazyPart } from '../lazypart.ts';

const ToolkitPeoplePicker = lazyPart(() => import('../toolkit/ToolkitPeoplePicker.tsx'));

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: { minWidth: 0 },
  note: { '& textarea': { minHeight: '120px' } },
});

const PRIORITIES: Priority[] = ['urgent', 'important', 'medium', 'low'];

interface Props {
  form: CaptureForm;
  targets: Targets;
  offered: string;
  today: Day;
  onChange(part: Partial<CaptureForm>): void;
}

function Others({ form, targets, onChange }: Pick<Props, 'form' | 'targets' | 'onChange'>): ReactNode {
  const { t } = useTranslation('capture');
  // The picker takes focus when it comes, so it comes when it is asked for.
  const [open, setOpen] = useState(form.others.length > 0);
  const people = targets.people.filter(({ id }) => id !== null && id !== targets.me?.id);
  if (!open) return <div><Button size="small" icon={<PeopleAdd20Regular />} onClick={() => { setOpen(true); }}>{t('others')}</Button></div>;
  return (
    <Field label={t('others')} size="small">
      <div>
        <Suspense fallback={<Spinner size="tiny" label={t('loadingPicker')} />}>
          <ToolkitPeoplePicker people={people} chosen={form.others} onChange={(others) => { onChange({ others }); }} />
        </Suspense>
      </div>
    </Field>
  );
}

function Labels({ form, onChange }: Pick<Props, 'form' | 'onChange'>): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const labels = usePlanLabels(form.plan);
  if (labels.length === 0) return null;
  const toggle = (key: string | null): void => {
    const on = form.labels.some((label) => label.key === key);
    onChange({ labels: on ? form.labels.filter((label) => label.key !== key) : [...form.labels, ...labels.filter((label) => label.key === key)] });
  };
  return (
    <Field label={t('labels')} size="small">
      <div role="group" className={styles.chips}>
        {labels.map(({ key, name }) => (
          <ToggleButton key={name} size="small" className={styles.chip} checked={form.labels.some((label) => label.key === key)} onClick={() => { toggle(key); }}>{name}</ToggleButton>
        ))}
      </div>
    </Field>
  );
}

/** What few need: note, checklist, do-date, priority, labels, others. */
export function MoreFields({ form, targets, offered, today, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const steps = stepsIn(noteOf(form, offered));
  const planner = form.kind === 'planner';
  return (
    <div className={styles.column}>
      <Field label={t('note')} size="small">
        <Textarea size="medium" className={styles.note} resize="vertical" dir="auto" value={noteOf(form, offered)} onChange={(_event, { value }) => { onChange({ notes: value, withNote: true }); }} />
      </Field>
      {steps.length === 0 ? null : <Checkbox checked={form.withSteps} label={t('steps', { count: steps.length })} onChange={() => { onChange({ withSteps: !form.withSteps }); }} />}
      <Field label={t('when.planned')} size="small">
        <div><WhenChips label={t('when.planned')} value={form.planned} today={today} onChange={(planned) => { onChange({ planned }); }} /></div>
      </Field>
      <Field label={t('priority')} size="small">
        <Select size="medium" value={form.priority} onChange={(_event, { value }) => { onChange({ priority: PRIORITIES.find((each) => each === value) ?? 'medium' }); }}>
          {PRIORITIES.map((each) => <option key={each} value={each}>{t(`priorities.${each}`)}</option>)}
        </Select>
      </Field>
      {planner ? <Labels form={form} onChange={onChange} /> : null}
      {planner ? <Others form={form} targets={targets} onChange={onChange} /> : null}
      {planner ? <Checkbox checked={form.withLink} label={t('withLink')} onChange={() => { onChange({ withLink: !form.withLink }); }} /> : null}
    </div>
  );
}
