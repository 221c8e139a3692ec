import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircle24Filled, Circle24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnanswered } from '../../domain/item.ts';
import type { Item } from '../../domain/item.ts';
import { InPlaceText } from './InPlaceText.tsx';
import { isTask, useAct } from './liveitem.ts';
import { checkTitle } from './taskedits.ts';
import './words.ts';

const useStyles = makeStyles({
  circle: {
    flexShrink: 0,
    display: 'flex',
    margin: '0 5px 0 -2px',
    padding: '1px',
    border: 'none',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  title: { margin: '-3px 0 -3px -6px', ...typographyStyles.subtitle1 },
});

/** Done or not; null for what cannot be done, such as meetings. */
export function doneOf(item: Item): boolean | null {
  if (isTask(item)) return item.progress === 'completed';
  return item.source === 'mail' && !isUnanswered(item) ? item.completed : null;
}

/** The circle before the title: completes and reopens, as in the row. */
export function DoneCircle({ item }: { item: Item }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const act = useAct();
  const done = doneOf(item);
  if (done === null) return null;
  const Mark = done ? CheckmarkCircle24Filled : Circle24Regular;
  return (
    <button type="button" className={styles.circle} aria-label={t(done ? 'reopen' : 'complete')} title={t(done ? 'reopen' : 'complete')} onClick={() => { act({ kind: done ? 'reopen' : 'complete' }); }}>
      <Mark aria-hidden />
    </button>
  );
}

/** The title, changed where it stands. A mail's subject and other people's meetings stay as they are. */
export function TitleText({ item, onRename }: { item: Item; onRename: ((title: string) => void) | null }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const { t: details } = useTranslation('details');
  if (onRename === null) return item.title.trim() === '' ? details('noTitle') : item.title;
  return (
    <InPlaceText
      key={item.id} className={styles.title} label={t('title')} value={item.title} empty={details('noTitle')}
      check={(typed) => checkTitle(item.title, typed)} onSave={onRename}
    />
  );
}
