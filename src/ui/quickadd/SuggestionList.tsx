import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Person16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { SOURCE_LOOKS } from '../sources.ts';
import type { Suggestion } from './suggestions.ts';
import type { Suggestions } from './usesuggestions.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '0', padding: '4px', borderBlockEndWidth: '1px', borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2 },
  option: {
    display: 'flex', alignItems: 'center', columnGap: '8px', minBlockSize: '32px', paddingInline: '8px', borderRadius: tokens.borderRadiusMedium, cursor: 'pointer', fontSize: tokens.fontSizeBase300,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected, outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  icon: { flexShrink: 0 },
  name: { minInlineSize: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  more: { marginInlineStart: 'auto', flexShrink: 1, minInlineSize: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

function Glyph({ kind, className }: { kind: Suggestion['kind']; className: string }) {
  if (kind === 'person') return <Person16Regular className={className} aria-hidden />;
  const { Icon, bar } = SOURCE_LOOKS[kind === 'plan' ? 'planner' : 'todo'];
  return <Icon className={className} style={{ color: bar }} aria-hidden />;
}

/** Names that begin like what stands at the caret. Focus stays in the field; the field names the active one. */
export function SuggestionList({ id, suggestions }: { id: string; suggestions: Suggestions }) {
  const styles = useStyles();
  const { t } = useTranslation('understood');
  const { shown, active, sign, choose } = suggestions;
  return (
    <ul id={id} role="listbox" className={styles.list} aria-label={sign === '+' ? t('panel.suggestPlaces') : t('panel.suggestPeople')}>
      {shown.map((each, index) => (
        // Keys are heard by the field, which names the active option.
        <li key={each.key} id={`${id}-${index}`} role="option" aria-selected={index === active} className={mergeClasses(styles.option, index === active && styles.active)} onClick={() => choose(each)}>
          <Glyph kind={each.kind} className={styles.icon} />
          <span className={styles.name} dir="auto">{each.name}</span>
          <span className={styles.more}>{each.kind === 'person' ? each.more : t(`panel.${each.kind}`)}</span>
        </li>
      ))}
    </ul>
  );
}
