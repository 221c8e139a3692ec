import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { MutableRefObject, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskEditing } from '../../queries/taskediting.ts';
import { useHold } from './editgate.ts';
import { InPlaceText } from './InPlaceText.tsx';
import { useEdit } from './liveitem.ts';
import { addStep, changeStep, removeStep } from './taskedits.ts';
import { WrongField } from './WrongField.tsx';
import { refTo } from './refto.ts';
import './words.ts';

type Step = TaskEditing['checklist'][number];

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    display: 'flex', alignItems: 'flex-start', minHeight: '28px',
    '& [data-remove]': { opacity: 0 },
    ':hover [data-remove]': { opacity: 1 },
    ':focus-within [data-remove]': { opacity: 1 },
    '@media (hover: none)': { '& [data-remove]': { opacity: 1 } },
  },
  tick: { marginInlineStart: '-8px', '& .fui-Checkbox__indicator': { margin: '6px 8px' } },
  ticked: { backgroundColor: tokens.colorNeutralForeground3, color: tokens.colorNeutralBackground1, border: 'none' },
  words: { flexGrow: 1, minWidth: 0, paddingTop: '2px' },
  done: { color: tokens.colorNeutralForeground3 },
  add: { width: '100%', marginTop: '4px' },
});

function StepRow({ step, onRemove }: { step: Step; onRemove(): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const edit = useEdit();
  const tick = (done: boolean): void => {
    const checked = changeStep(step, { done });
    if ('change' in checked) edit(checked.change);
  };
  return (
    <li className={styles.step}>
      <Checkbox shape="circular" className={styles.tick} checked={step.done} input={{ 'aria-label': step.title }} indicator={{ className: step.done ? styles.ticked : undefined }} onChange={(_event, data) => { tick(data.checked === true); }} />
      <div className={styles.words}>
        <InPlaceText
          value={step.title} label={t('stepTitle')} empty={t('stepTitle')} className={step.done ? styles.done : undefined}
          check={(title) => changeStep(step, { title })} onSave={edit}
        />
      </div>
      <Button data-remove="" appearance="subtle" size="small" icon={<Dismiss16Regular />} aria-label={t('removeStep', { title: step.title })} title={t('remove')} onClick={onRemove} />
    </li>
  );
}

function AddStep({ field }: { field: MutableRefObject<HTMLInputElement | null> }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const edit = useEdit();
  const [typed, setTyped] = useState('');
  const checked = addStep('', typed);
  const wrong = 'wrong' in checked ? checked.wrong : null;
  useHold(wrong !== null);
  const add = (): void => {
    const added = addStep(crypto.randomUUID(), typed);
    if (!('change' in added)) return;
    setTyped('');
    edit(added.change);
  };
  return (
    <WrongField wrong={wrong}>
      <Input
        ref={refTo(field)} appearance="underline" className={styles.add} contentBefore={<Add16Regular aria-hidden />} aria-label={t('addStep')} placeholder={t('addStep')}
        value={typed} onChange={(_event, data) => { setTyped(data.value); }} onBlur={add}
        onKeyDown={(event) => { if (event.key === 'Enter' && !event.nativeEvent.isComposing) { event.preventDefault(); add(); } }}
      />
    </WrongField>
  );
}

/** The steps of a task: tick, rename in place, remove, add one after the other with Enter. */
export function ChecklistEditor({ steps }: { steps: readonly Step[] }): ReactNode {
  const styles = useStyles();
  const edit = useEdit();
  const field = useRef<HTMLInputElement | null>(null);
  const remove = (step: Step): void => {
    edit(removeStep(step));
    field.current?.focus();
  };
  return (
    <>
      {steps.length === 0 ? null : (
        <ul className={styles.list}>
          {steps.map((step) => <StepRow key={step.id} step={step} onRemove={() => { remove(step); }} />)}
        </ul>
      )}
      <AddStep field={field} />
    </>
  );
}
