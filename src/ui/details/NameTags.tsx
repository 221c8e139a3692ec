import { Tag, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({ tag: { maxWidth: '100%' } });

/** Labels and categories as small outlined tags, as text: their colours would compete with the sources'. */
export function NameTags({ names }: { names: readonly string[] }): ReactNode {
  const styles = useStyles();
  return names.map((name) => (
    <Tag key={name} size="small" appearance="outline" className={styles.tag} primaryText={<bdi>{name}</bdi>} />
  ));
}
