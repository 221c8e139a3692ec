import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Verb } from './decide.ts';
import { VERBS } from './decide.ts';

const useStyles = makeStyles({
  verbs: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(108px, 1fr))', gap: '8px' },
  button: { minInlineSize: '0', justifyContent: 'flex-start', columnGap: '8px', paddingInline: '8px', fontWeight: tokens.fontWeightRegular },
  cap: {
    display: 'inline-block', flexShrink: 0, minInlineSize: '20px', boxSizing: 'border-box', textAlign: 'center', font: 'inherit', fontSize: tokens.fontSizeBase200, lineHeight: '18px', borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground1,
  },
});

/** Each key is a button too, with the key on it. */
export function VerbButtons({ undoable, onVerb }: { undoable: boolean; onVerb(verb: Verb): void }) {
  const styles = useStyles();
  const { t } = useTranslation('triage');
  return (
    <div className={styles.verbs}>
      {VERBS.map(({ verb, key }) => (
        <Button key={verb} className={styles.button} disabledFocusable={verb === 'undo' && !undoable} aria-keyshortcuts={key.toUpperCase()} onClick={() => onVerb(verb)}>
          <kbd className={styles.cap} aria-hidden>{key.toUpperCase()}</kbd>{t(`verb.${verb}`)}
        </Button>
      ))}
    </div>
  );
}
