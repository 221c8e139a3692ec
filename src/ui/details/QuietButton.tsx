import { makeStyles, mergeClasses, tokens, typographyStyles, useId } from '@fluentui/react-components';
import { forwardRef } from 'react';
import type { ButtonHTMLAttributes } from 'react';
import { useRowLabel } from './FieldRow.tsx';

const useStyles = makeStyles({
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '8px',
    minWidth: '24px',
    minHeight: '28px',
    maxWidth: '100%',
    // What stands in it stays on the line it would have without the button.
    margin: '-2px 0 -2px -6px',
    padding: '2px 6px',
    boxSizing: 'border-box',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: 'inherit',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ...typographyStyles.body1,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1Hover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed, color: tokens.colorNeutralForeground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0' },
  },
  empty: { color: tokens.colorNeutralForeground3 },
});

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** Nothing is set yet: the words say what could be. */
  empty?: boolean | undefined;
};

/** A value that is changed by clicking it: looks like the value, is a button named by the row's label and the value. */
export const QuietButton = forwardRef<HTMLButtonElement, Props>(function QuietButton({ empty, className, children, ...rest }, ref) {
  const styles = useStyles();
  const label = useRowLabel();
  // A menu names its opener itself.
  const id = useId('value', rest.id);
  return (
    <button
      type="button"
      id={id}
      {...(label === '' ? {} : { 'aria-labelledby': `${label} ${id}` })}
      {...rest}
      ref={ref}
      className={mergeClasses(styles.button, empty === true && styles.empty, className)}
    >
      {children}
    </button>
  );
});
