import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons';
import type { Source } from '../../domain/item.ts';
import { SOURCES } from '../../domain/item.ts';
import type { Problem } from '../../domain/problem.ts';
import type { SourceState } from '../../queries/view.ts';
import { useBoard } from '../program/board.ts';
import { goTo } from '../route.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { reasonKey } from './problemwords.ts';

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
});

/** What is known all the same: older data, and which sources are whole. */
function useRest(state: SourceState, all: Record<Source, SourceState>): string[] {
  const { t, format } = useBoard();
  const whole = SOURCES.filter((source) => all[source].status === 'ready').map((source) => t(SOURCE_LOOKS[source].word));
  return [
    state.readAt === null ? '' : t('problem.shownAsRead', { count: state.count, time: format.time(state.readAt) }),
    whole.length === 0 ? '' : t('problem.whole', { count: whole.length, sources: format.list(whole) }),
  ].filter((sentence) => sentence !== '');
}

function useTried(problem: Problem): string {
  const { t, format } = useBoard();
  if (problem.retryAt !== null) return t('problem.again', { time: format.time(problem.retryAt) });
  return problem.tries > 1 ? t('problem.tried', { count: problem.tries, time: format.time(problem.at) }) : '';
}

/** A source that failed says why in its place, keeps what it had, and can be asked again (P3). */
export default function SourceProblem(props: { state: SourceState & { problem: Problem }; all: Record<Source, SourceState> }) {
  const { state } = props;
  const styles = useStyles();
  const { t } = useBoard();
  const source = t(SOURCE_LOOKS[state.source].word);
  const rest = useRest(state, props.all);
  const tried = useTried(state.problem);
  return (
    <MessageBar className={styles.bar} intent="error" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{t(reasonKey(state.problem.kind, state.source), { source })}</MessageBarTitle>
        {[tried, ...rest].filter((sentence) => sentence !== '').join(' ')}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" icon={<ArrowClockwise16Regular />} disabledFocusable={state.refreshing} onClick={state.retry} aria-label={t('strip.retrySource', { source })}>
          {state.refreshing ? t('strip.retrying') : t('strip.retry')}
        </Button>
        <Button size="small" appearance="transparent" onClick={() => goTo('connections')}>{t('strip.connections')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
