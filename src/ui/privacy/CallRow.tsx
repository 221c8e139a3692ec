import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Edit16Regular, Eye16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GraphCall } from '../../domain/graphcall.ts';
import { useFormat } from '../language/format.ts';
import { callWord, changes } from './callwords.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid', gridTemplateColumns: '56px 16px minmax(0, 1fr) auto', columnGap: '12px', alignItems: 'baseline', padding: '6px 0', borderBlockEndWidth: '1px', borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke3, ':last-child': { border: 'none' },
  },
  time: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  icon: { alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  fine: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere', ...typographyStyles.caption1 },
  came: { textAlign: 'end', color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
});

function useCame({ status, items }: GraphCall): string {
  const { t } = useTranslation('privacy');
  if (status === 0) return t('ledger.silent');
  if (status >= 400) return t('ledger.refused', { status });
  return items === null ? t('ledger.done') : t('ledger.items', { count: items });
}

export function CallRow({ call }: { call: GraphCall }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('privacy');
  const format = useFormat();
  const came = useCame(call);
  const write = changes(call);
  const [path = ''] = call.path.split('?');
  return (
    <li className={styles.row} data-call={callWord(call)}>
      <time className={styles.time} dateTime={new Date(call.at).toISOString()}>{format.time(call.at)}</time>
      <span className={styles.icon} role="img" aria-label={write ? t('ledger.write') : t('ledger.read')} title={write ? t('ledger.write') : t('ledger.read')}>{write ? <Edit16Regular /> : <Eye16Regular />}</span>
      <div>
        {t(`call.${callWord(call)}`)}
        <div className={styles.fine}>{call.scopes.length === 0 ? t('ledger.noToken') : call.scopes.join(' · ')} · <bdi title={call.path}>{call.method} {decoded(path)}</bdi></div>
      </div>
      <span className={call.status === 0 || call.status >= 400 ? styles.bad : styles.came}>{came}</span>
    </li>
  );
}

/** Ids are long; what is shown keeps their ends. */
function decoded(path: string): string {
  return path.replace(/[A-Za-z0-9_%=+-]{24,}/g, (id) => `${id.slice(0, 4)}…${id.slice(-4)}`);
}
