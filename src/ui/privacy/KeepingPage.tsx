import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CARD, PageFrame } from '../frame/PageFrame.tsx';
import words from '../language/en/privacy.json';
import { addLateWords } from '../language/language.ts';
import { KeptFileCard } from './KeptFileCard.tsx';

addLateWords('privacy', words);

const ROWS = ['items', 'device', 'signIn', 'server', 'telemetry', 'ledger', 'address'] as const;

const useStyles = makeStyles({
  lead: { margin: 0, ...typographyStyles.body1 },
  title: { margin: '0 0 8px', ...typographyStyles.subtitle2 },
  card: { ...CARD, padding: '16px' },
  list: {
    margin: 0, display: 'grid', gridTemplateColumns: 'minmax(140px, 240px) minmax(0, 1fr)', columnGap: '16px', rowGap: '12px',
    '& dt': { fontWeight: tokens.fontWeightSemibold }, '& dd': { margin: 0, color: tokens.colorNeutralForeground2 },
    '@container frame (max-width: 559px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px', '& dd': { marginBlockEnd: '8px' } },
  },
});

/** Q1–Q3: where everything is that the page knows, and the one file that is kept. */
export default function KeepingPage(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('privacy');
  return (
    <PageFrame title={t('keeping.title')} back={{ word: t('back'), to: 'connections' }}>
      <p className={styles.lead}>{t('keeping.short')}</p>
      <KeptFileCard />
      <section className={styles.card}>
        <h2 className={styles.title}>{t('keeping.where')}</h2>
        <dl className={styles.list}>
          {ROWS.flatMap((row) => [<dt key={row}>{t(`keeping.rows.${row}.what`)}</dt>, <dd key={`${row}-kept`}>{t(`keeping.rows.${row}.kept`)}</dd>])}
        </dl>
      </section>
    </PageFrame>
  );
}
