import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useBoard } from './board.ts';

const useStyles = makeStyles({
  notice: { display: 'flex', alignItems: 'center', columnGap: '4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  show: { minInlineSize: 'auto', color: tokens.colorBrandForeground1 },
});

/** "7 hidden by filter  Show": a filter is never forgotten. */
export function FilterNotice(props: { hidden: number; onShow: () => void }) {
  const styles = useStyles();
  const { t } = useBoard();
  if (props.hidden === 0) return null;
  return (
    <div className={styles.notice}>
      {t('tools.hidden', { count: props.hidden })}
      <Button className={styles.show} appearance="transparent" size="small" onClick={props.onShow}>{t('tools.show')}</Button>
    </div>
  );
}
