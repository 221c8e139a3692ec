import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Circle16Regular, ErrorCircle16Filled, LockClosed16Regular, PlugDisconnected16Regular, Prohibited16Regular } from '@fluentui/react-icons';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { ConnectionStatus } from '../../domain/connection.ts';

const useStyles = makeStyles({ icon: { flexShrink: 0 } });

const LOOKS: Record<Exclude<ConnectionStatus, 'reading'>, [FluentIcon, string]> = {
  on: [CheckmarkCircle16Filled, tokens.colorPaletteGreenForeground1],
  off: [PlugDisconnected16Regular, tokens.colorNeutralForeground3],
  consent: [Circle16Regular, tokens.colorNeutralForeground3],
  admin: [LockClosed16Regular, tokens.colorPaletteDarkOrangeForeground1],
  blocked: [Prohibited16Regular, tokens.colorPaletteRedForeground1],
  failing: [ErrorCircle16Filled, tokens.colorPaletteRedForeground1],
};

/** The picture of a state; its word always stands beside it. */
export function StatusIcon({ status }: { status: ConnectionStatus }): ReactNode {
  const styles = useStyles();
  if (status === 'reading') return <Spinner size="extra-tiny" className={styles.icon} aria-hidden />;
  const [Icon, color] = LOOKS[status];
  return <Icon className={styles.icon} style={{ color }} aria-hidden />;
}
