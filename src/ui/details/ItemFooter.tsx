import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowUndo20Regular, Checkmark20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnanswered } from '../../domain/item.ts';
import type { Item } from '../../domain/item.ts';
import { AnswerButtons } from './AnswerButtons.tsx';
import { useAct } from './liveitem.ts';
import { PlanMenu } from './PlanMenu.tsx';
import { SavedWord } from './SavedWord.tsx';
import { doneOf } from './TitleHead.tsx';
import './words.ts';

const useStyles = makeStyles({ line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', width: '100%' } });

function Buttons({ item }: { item: Item }): ReactNode {
  const { t } = useTranslation('edit');
  const act = useAct();
  if (item.source === 'calendar') return <AnswerButtons meeting={item} />;
  if (isUnanswered(item)) return <Button onClick={() => { act({ kind: 'dismiss', on: true }); }}>{t('dismiss')}</Button>;
  if (doneOf(item) === true) return <Button icon={<ArrowUndo20Regular />} onClick={() => { act({ kind: 'reopen' }); }}>{t('reopen')}</Button>;
  const flagged = item.source === 'mail';
  const dated = flagged && (item.due !== null || item.start !== null);
  return (
    <>
      <Button appearance="primary" icon={<Checkmark20Regular />} onClick={() => { act({ kind: 'complete' }); }}>{t('complete')}</Button>
      <PlanMenu item={item} />
      {dated ? <Button appearance="subtle" onClick={() => { act({ kind: 'flag', start: null, due: null }); }}>{t('clearFlag')}</Button> : null}
      {flagged ? <Button appearance="subtle" onClick={() => { act({ kind: 'unflag' }); }}>{t('unflag')}</Button> : null}
    </>
  );
}

/** What is done to the whole item, and whether it is saved. */
export function ItemFooter({ item }: { item: Item }): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <Buttons item={item} />
      <SavedWord item={item} />
    </div>
  );
}
