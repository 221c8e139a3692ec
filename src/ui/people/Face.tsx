import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { initialsOf } from './initials.ts';

// Looks as Fluent's neutral Avatar does, which with its badge and its rings weighs eight kilobytes at every start.
const useStyles = makeStyles({
  face: {
    display: 'inline-flex', alignItems: 'center', justifyContent: 'center', flexShrink: 0, inlineSize: '20px', blockSize: '20px', borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase100, fontWeight: tokens.fontWeightSemibold, lineHeight: '1',
  },
  medium: { inlineSize: '24px', blockSize: '24px' },
  large: { inlineSize: '32px', blockSize: '32px', fontSize: tokens.fontSizeBase300 },
});

/** Somebody's initials in a circle of 20, 24 or 32 px. Says the name, unless it stands beside it already (`silent`). */
export function Face({ name, size = 'small', silent = false }: { name: string; size?: 'small' | 'medium' | 'large'; silent?: boolean }) {
  const styles = useStyles();
  const className = mergeClasses(styles.face, size !== 'small' && styles[size]);
  return silent ? <span className={className} aria-hidden="true">{initialsOf(name)}</span> : <span className={className} role="img" aria-label={name}>{initialsOf(name)}</span>;
}
