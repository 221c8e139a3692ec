import { Button, Link, makeStyles, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons';
import type { SourceState } from '../../queries/view.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { reasonKey } from '../states/problemwords.ts';
import { leaveTo } from '../route.ts';
import { useBoard } from './board.ts';

/** Where premium plans are read; Graph has them not [planner-overview]. */
const PLANNER = 'https://planner.cloud.microsoft/';

const useStyles = makeStyles({
  surface: { maxInlineSize: '300px', inlineSize: 'calc(100vw - 64px)', boxSizing: 'border-box', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  name: { margin: '0', display: 'flex', alignItems: 'center', columnGap: '8px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  link: { fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface SourcePopoverProps {
  state: SourceState;
  target: HTMLElement | null;
  onClose: () => void;
}

/** What one source holds, when it was read, what is wrong with it, and what cannot be read at all (B6). */
export default function SourcePopover({ state, target, onClose }: SourcePopoverProps) {
  const styles = useStyles();
  const { t, format, openLink } = useBoard();
  const look = SOURCE_LOOKS[state.source];
  const source = t(look.word);
  const read = state.readAt === null ? null : t('strip.readWhole', { time: format.time(state.readAt) });
  return (
    <Popover open onOpenChange={(_, data) => { if (!data.open) onClose(); }} positioning={{ target, position: 'below', align: 'start' }} trapFocus withArrow>
      <PopoverSurface className={styles.surface} aria-label={source}>
        <h2 className={styles.name}><look.Icon style={{ color: look.bar }} />{source}</h2>
        {state.status === 'off' ? <p className={styles.text}>{t('strip.offWhole', { source })}</p> : null}
        {state.problem === null ? null : <p className={styles.text}>{t(reasonKey(state.problem.kind, state.source), { source })}</p>}
        {state.readAt === null ? null : <p className={styles.text}>{t(`strip.holds.${state.source}`, { count: state.count, places: state.containers })} {read}</p>}
        {state.unreadShared.length === 0 ? null : <p className={styles.text}>{t('strip.unreadShared', { names: format.list(state.unreadShared) })}</p>}
        {state.source === 'planner' ? (
          <p className={styles.text}>{t('premium.text')} <Link className={styles.link} inline href={PLANNER} onClick={(event) => { event.preventDefault(); openLink(PLANNER); }}>{t('premium.link')}</Link></p>
        ) : null}
        <div className={styles.actions}>
          {state.status === 'off' ? <Button size="small" appearance="primary" onClick={() => { state.connect(); onClose(); }}>{t('strip.connect')}</Button> : <Button size="small" icon={<ArrowClockwise16Regular />} disabledFocusable={state.refreshing} onClick={state.retry}>{state.refreshing ? t('strip.retrying') : state.problem === null ? t('strip.readAgain') : t('strip.retry')}</Button>}
          <Button size="small" onClick={() => leaveTo('connections', onClose)}>{t('strip.connections')}</Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
