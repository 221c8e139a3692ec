import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Connection } from '../../queries/connections.ts';
import { useFormat } from '../language/format.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { reasonKey } from '../states/problemwords.ts';
import { SourceActions } from './SourceActions.tsx';
import { useSourceRowStyles } from './sourcerowstyles.ts';
import { StatusIcon } from './StatusWord.tsx';

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
  const styles = useSourceRowStyles();
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
