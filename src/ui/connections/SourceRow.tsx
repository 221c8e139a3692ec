import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../../queries/connections.ts';
import { useFormat } from '../language/format.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { reasonKey } from '../states/problemwords.ts';
import { SourceActions } from './SourceActions.tsx';
import { StatusIcon } from './StatusWord.tsx';

const NARROW = '@container frame (max-width: 719px)';

const useStyles = makeStyles({
  row: {
    '& > *': { padding: '6px 8px 6px 0', blockSize: '32px', textAlign: 'start', verticalAlign: 'middle' },
    [NARROW]: { position: 'relative', paddingBlock: '8px', borderBlockEndWidth: '1px', borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke3, '& > *': { padding: '2px 0', blockSize: 'auto' }, ':last-child': { border: 'none' } },
  },
  name: { fontWeight: tokens.fontWeightSemibold, inlineSize: '18%', [NARROW]: { inlineSize: 'auto' } },
  line: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  state: { inlineSize: '20%', [NARROW]: { inlineSize: 'auto' } },
  since: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  last: { whiteSpace: 'nowrap', [NARROW]: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 } },
  acts: { [NARROW]: { position: 'absolute', insetBlockStart: '6px', insetInlineEnd: '0' } },
  narrowOnly: { display: 'none', [NARROW]: { display: 'inline' } },
});

/** Why it is as it is, or what is read, in one sentence. */
function useSentence({ source, status, problem, count, containers }: Connection): string {
  const { t } = useTranslation(['connections', 'program']);
  const name = t(`program:${SOURCE_LOOKS[source].word}`);
  if (status === 'off') return t('offText');
  if (status === 'admin') return t('adminText');
  if (problem === null) return status === 'reading' ? '' : t(`holds.${source}`, { count, places: t(`places.${source}`, { count: containers }) });
  const tried = [problem.status > 0 ? t('answer', { status: problem.status }) : '', problem.tries > 1 ? t('tried', { count: problem.tries }) : ''].filter((part) => part !== '');
  const reason = t(`program:${reasonKey(problem.kind, source)}`, { source: name });
  return problem.kind === 'consent' || tried.length === 0 ? reason : `${reason} (${tried.join(', ')})`;
}

export function SourceRow({ connection }: { connection: Connection }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation(['connections', 'program']);
  const format = useFormat();
  const { source, status, since, readAt } = connection;
  const look = SOURCE_LOOKS[source];
  const sentence = useSentence(connection);
  return (
    <tr className={styles.row} data-connection={source} data-status={status}>
      <th scope="row" className={styles.name}><span className={styles.line}><look.Icon style={{ color: look.bar }} aria-hidden />{t(`program:${look.word}`)}</span></th>
      <td className={styles.state}>
        <span className={styles.line}>
          <StatusIcon status={status} />
          <span>{t(`status.${status}`)} {since === null ? null : <span className={styles.since}>{t('since', { time: format.time(since) })}</span>}</span>
        </span>
      </td>
      <td>{sentence}</td>
      <td className={styles.last}><span className={styles.narrowOnly}>{t('column.last')}: </span>{readAt === null ? t('never') : format.time(readAt)}</td>
      <td className={styles.acts}><SourceActions connection={connection} /></td>
    </tr>
  );
}
