import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Item } from '../../domain/item.ts';
import { useActHistory, useActs } from '../../queries/acts.ts';
import { useFormat } from '../language/format.ts';
import { saveStateOf } from './savestate.ts';
import './words.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', marginInlineStart: 'auto', color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  wrong: { display: 'flex', alignItems: 'center', gap: '4px', color: tokens.colorPaletteRedForeground1 },
});

/** The footer's last word: whether what was changed is kept, and why not. Announced when it changes. */
export function SavedWord({ item }: { item: Item }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const { t: acts } = useTranslation('acts');
  const { t: program } = useTranslation('program');
  const format = useFormat();
  const { retry, discard } = useActs();
  const saved = saveStateOf(item, useActHistory());
  const problem = saved?.record.failed.find((each) => each.item.id === item.id)?.problem;
  const failed = saved?.state === 'not-saved';
  const reason = problem === undefined ? '' : acts(`reason.${problem.kind}`, { source: program(`source.${item.source}`) });
  const words = saved === null ? '' : t(`state.${saved.state}`, { time: format.time(saved.record.at) });
  return (
    <div className={styles.line}>
      <span role="status" className={failed ? styles.wrong : undefined}>
        {failed ? <ErrorCircle16Filled aria-hidden /> : null}
        {failed ? `${words} ${reason}` : words}
      </span>
      {!failed ? null : (
        <>
          <Button size="small" onClick={() => { retry(saved.record.act.id); }}>{t('retry')}</Button>
          <Button size="small" appearance="subtle" onClick={() => { discard(saved.record.act.id); }}>{t('discard')}</Button>
        </>
      )}
    </div>
  );
}
