import { Button, makeStyles } from '@fluentui/react-components';
import { Video16Regular } from '@fluentui/react-icons';
import { useBoard } from '../program/board.ts';

const useStyles = makeStyles({
  join: { position: 'relative', zIndex: 1, minInlineSize: 'auto' },
});

/** Opens the meeting itself, in Teams where the host can (D3). */
export function JoinButton(props: { url: string; title: string }) {
  const styles = useStyles();
  const { t, openLink } = useBoard();
  return (
    <Button className={styles.join} appearance="primary" size="small" icon={<Video16Regular />} aria-label={t('meeting.joinWhat', { title: props.title })} onClick={() => openLink(props.url)}>
      {t('meeting.join')}
    </Button>
  );
}
