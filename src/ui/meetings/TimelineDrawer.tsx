import { Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, makeStyles, mergeClasses, OverlayDrawer, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { Program } from '../../domain/program.ts';
import { useBoard } from '../program/board.ts';
import { TimelineColumn } from './TimelineColumn.tsx';

const useStyles = makeStyles({
  drawer: { inlineSize: '340px', maxInlineSize: '100vw' },
  body: { display: 'flex', flexDirection: 'column', paddingInline: '12px 16px', '& > section': { flexGrow: 1 } },
  surface: { '--timeline-surface': tokens.colorNeutralBackground1 },
});

/** The timeline over the page, where there is no room for its column. */
export default function TimelineDrawer(props: { open: boolean; program: Program; whole: Program; known: boolean; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useBoard();
  return (
    <OverlayDrawer className={styles.drawer} open={props.open} position="end" onOpenChange={(_, data) => { if (!data.open) props.onClose(); }}>
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={t('timeline.close')} onClick={props.onClose} />}>{t('timeline.title')}</DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={mergeClasses(styles.body, styles.surface)}><TimelineColumn program={props.program} whole={props.whole} known={props.known} /></DrawerBody>
    </OverlayDrawer>
  );
}
