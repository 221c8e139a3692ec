import { Button, makeStyles, SearchBox, Switch, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../domain/fold.ts';
import type { GraphCall } from '../../domain/graphcall.ts';
import { useCalls } from '../../queries/calls.ts';
import { useProgram } from '../../queries/program.ts';
import { CARD, PageFrame } from '../frame/PageFrame.tsx';
import { useHost } from '../host.ts';
import words from '../language/en/privacy.json';
import { FormatProvider } from '../language/format.ts';
import { addLateWords } from '../language/language.ts';
import { CallRow } from './CallRow.tsx';
import { callWord, changes } from './callwords.ts';

addLateWords('privacy', words);

/** Rows drawn at once; the rest comes on demand. */
const STEP = 100;

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '16px' },
  text: { margin: 0, color: tokens.colorNeutralForeground2, ...typographyStyles.body1 },
  card: { ...CARD, padding: '8px 16px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  find: { flexGrow: 1, maxInlineSize: '320px' },
});

/** The calls that fit, the newest first. */
function useFound(text: string, onlyChanges: boolean): GraphCall[] {
  const { t } = useTranslation('privacy');
  const wanted = fold(text.trim());
  const fits = (call: GraphCall): boolean => fold(`${t(`call.${callWord(call)}`)} ${call.method} ${call.path} ${call.scopes.join(' ')}`).includes(wanted);
  return useCalls().filter((call) => (!onlyChanges || changes(call)) && (wanted === '' || fits(call))).reverse();
}

/** Q4: each call to Microsoft Graph: when, what in plain words, with which permission, how much came. */
export default function LedgerPage(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('privacy');
  const host = useHost();
  const { zone } = useProgram().program.frame;
  const [text, setText] = useState('');
  const [onlyChanges, setOnlyChanges] = useState(false);
  const [shown, setShown] = useState(STEP);
  const found = useFound(text, onlyChanges);
  return (
    <FormatProvider locale={host.locale} zone={zone}>
      <PageFrame title={t('ledger.title')} back={{ word: t('back'), to: 'connections' }}>
        <p className={styles.text}>{t('ledger.text')}</p>
        <div className={styles.tools}>
          <SearchBox className={styles.find} value={text} aria-label={t('ledger.find')} placeholder={t('ledger.find')} onChange={(_event, data) => setText(data.value)} />
          <Switch label={t('ledger.onlyWrites')} checked={onlyChanges} onChange={(_event, data) => setOnlyChanges(data.checked)} />
          <span role="status" data-calls={found.length}>{t('ledger.count', { count: found.length })}</span>
        </div>
        <section className={styles.card} aria-label={t('ledger.title')}>
          {found.length === 0 ? <p className={styles.text}>{text === '' && !onlyChanges ? t('ledger.empty') : t('ledger.none')}</p> : null}
          <ul className={styles.list}>{found.slice(0, shown).map((call, index) => <CallRow key={`${found.length - index}`} call={call} />)}</ul>
          {found.length > shown ? <Button appearance="subtle" onClick={() => setShown(shown + STEP)}>{t('ledger.more', { count: Math.min(STEP, found.length - shown) })}</Button> : null}
        </section>
      </PageFrame>
    </FormatProvider>
  );
}
