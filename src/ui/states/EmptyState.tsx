import type { ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { PANE } from '../program/layout.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex', flexDirection: 'column', alignItems: 'center', justifyContent: 'center', textAlign: 'center', rowGap: '4px',
    padding: '24px', minBlockSize: '200px', flexGrow: 1, boxSizing: 'border-box', [PANE]: { minBlockSize: '0', padding: '24px 16px' },
  },
  icon: { fontSize: '48px', inlineSize: '48px', blockSize: '48px', color: tokens.colorNeutralForeground3, marginBlockEnd: '12px' },
  title: { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0', maxInlineSize: '260px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2 },
  action: { marginBlockStart: '16px' },
});

interface EmptyStateProps {
  Icon: FluentIcon;
  title: string;
  children?: ReactNode;
  action?: { word: string; onClick: () => void } | null;
  className?: string;
  /** True where it is all that a page holds: its title is the page's. */
  wholePage?: boolean;
}

/** One picture, one or two sentences, at most one thing to do. Fluent v9 has no such component. */
export function EmptyState(props: EmptyStateProps) {
  const styles = useStyles();
  const Title = props.wholePage ? 'h1' : 'p';
  return (
    <div className={mergeClasses(styles.root, props.className)}>
      <props.Icon className={styles.icon} />
      <Title className={styles.title}>{props.title}</Title>
      {props.children ? <p className={styles.text}>{props.children}</p> : null}
      {props.action ? <Button className={styles.action} onClick={props.action.onClick}>{props.action.word}</Button> : null}
    </div>
  );
}
