import { Button, Checkbox, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../domain/item.ts';
import { stepsIn } from '../../domain/stepsin.ts';
import type { Targets } from '../../queries/targets.ts';
import { hindrance, noteOf } from './form.ts';
import type { CaptureForm, CaptureSetting } from './form.ts';
import { MoreFields } from './MoreFields.tsx';
import { PlaceSelect } from './PlaceSelect.tsx';
import { WhenChips } from './WhenChips.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '10px', paddingTop: '12px' },
  ticks: { display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  preview: { margin: 0, color: tokens.colorNeutralForeground3, whiteSpace: 'pre-line', overflow: 'hidden', display: '-webkit-box', WebkitLineClamp: 3, WebkitBoxOrient: 'vertical', overflowWrap: 'anywhere', ...typographyStyles.caption1 },
  buttons: { display: 'flex', alignItems: 'center', gap: '8px' },
  stuck: { margin: 0, color: tokens.colorPaletteRedForeground1, ...typographyStyles.caption1 },
});

interface Props {
  form: CaptureForm;
  setting: CaptureSetting;
  targets: Targets;
  today: Day;
  /** True when the note offered is what the person marked in the mail. */
  marked: boolean;
  children?: ReactNode;
  onChange(part: Partial<CaptureForm>): void;
  onSave(): void;
}

/** The few fields that a task out of a mail needs, filled in beforehand; the rest stands under More. One primary button. */
export function TaskForm({ form, setting, targets, today, marked, children, onChange, onSave }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const [more, setMore] = useState(false);
  const [tried, setTried] = useState(false);
  const stuck = tried ? hindrance(form, setting) : null;
  const note = noteOf(form, setting.offered);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (hindrance(form, setting) === null) onSave();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field label={t('title')} size="small" {...(stuck === 'title' ? { validationMessage: t('stuck.title') } : {})}>
        <Input size="medium" value={form.title} dir="auto" onChange={(_event, { value }) => { onChange({ title: value }); }} />
      </Field>
      <PlaceSelect form={form} targets={targets} onChange={onChange} />
      <Field label={t('when.due')} size="small">
        <div><WhenChips label={t('when.due')} value={form.due} today={today} onChange={(due) => { onChange({ due }); }} /></div>
      </Field>
      {children}
      <div className={styles.ticks}>
        {form.kind === 'planner' ? <Checkbox checked={form.assignMe} label={t('assignMe')} onChange={() => { onChange({ assignMe: !form.assignMe }); }} /> : null}
        {setting.offered === '' ? null : <Checkbox checked={form.withNote} label={t(marked ? 'selection' : 'newestReply')} onChange={() => { onChange({ withNote: !form.withNote }); }} />}
        {more || stepsIn(note).length === 0 ? null : <Checkbox checked={form.withSteps} label={t('steps', { count: stepsIn(note).length })} onChange={() => { onChange({ withSteps: !form.withSteps }); }} />}
      </div>
      {more || note === '' ? null : <p className={styles.preview} dir="auto">{note}</p>}
      {more ? <MoreFields form={form} targets={targets} offered={setting.offered} today={today} onChange={onChange} /> : null}
      {stuck === null || stuck === 'title' ? null : <p className={styles.stuck} role="alert">{t(`stuck.${stuck}`)}</p>}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary">{t(`save.${form.kind}`)}</Button>
        <Button appearance="subtle" aria-expanded={more} onClick={() => { setMore(!more); }}>{t(more ? 'less' : 'more')}</Button>
      </div>
    </form>
  );
}
