import { makeStyles, tokens, typographyStyles, useId } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { paddingTop: '16px' },
  head: { margin: '0 0 8px', display: 'flex', gap: '8px', color: tokens.colorNeutralForeground1, ...typographyStyles.caption1Strong },
  aside: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

/** A named part of a drawer under its facts: Checklist, Notes, Files. */
export function DetailSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }): ReactNode {
  const styles = useStyles();
  const id = useId('section');
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.head}>
        {title}
        {aside === undefined || aside === null ? null : <span className={styles.aside}>{aside}</span>}
      </h3>
      {children}
    </section>
  );
}
