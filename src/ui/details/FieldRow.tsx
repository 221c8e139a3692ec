import { makeStyles, tokens, typographyStyles, useId } from '@fluentui/react-components';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  list: { margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 1fr)',
    minHeight: '32px',
    alignItems: 'start',
    '@media (max-width: 359px)': { gridTemplateColumns: '84px minmax(0, 1fr)' },
  },
  label: { padding: '8px 8px 8px 0', color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  value: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '4px',
    minHeight: '32px',
    padding: '4px 0',
    boxSizing: 'border-box',
    margin: 0,
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.body1,
  },
  aside: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

const Label = createContext('');

/** The id of the row's label, by which the control in the row is called. */
export function useRowLabel(): string {
  return useContext(Label);
}

/** The list of facts about an item: a real `<dl>`, so that each value is read with its name. */
export function FieldList({ children }: { children: ReactNode }): ReactNode {
  return <dl className={useStyles().list}>{children}</dl>;
}

/** One fact: a label column of 112 px and the value. Draws nothing when there is no value. */
export function FieldRow({ label, aside, children }: { label: string; aside?: string | undefined; children: ReactNode }): ReactNode {
  const styles = useStyles();
  const id = useId('label');
  if (children === null || children === undefined || children === false || children === '') return null;
  return (
    <div className={styles.row}>
      <dt id={id} className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        <Label.Provider value={id}>{typeof children === 'string' ? <bdi>{children}</bdi> : children}</Label.Provider>
        {aside === undefined ? null : <span className={styles.aside}>{aside}</span>}
      </dd>
    </div>
  );
}
