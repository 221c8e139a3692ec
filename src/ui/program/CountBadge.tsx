import { memo } from 'react';
import { CounterBadge, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Fluent's informative colour (NeutralBackground5) is black in teamsDarkTheme.
  badge: { backgroundColor: tokens.colorNeutralBackground6, color: tokens.colorNeutralForeground2, flexShrink: 0 },
});

/** A count beside a name; never cut off at 99. */
export const CountBadge = memo(function CountBadge(props: { count: number }) {
  return <CounterBadge className={useStyles().badge} count={props.count} size="medium" showZero overflowCount={99_999} />;
});
