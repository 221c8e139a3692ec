import { Button, makeStyles, ProgressBar, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useUploads } from '../../queries/uploads.ts';
import './words.ts';

const useStyles = makeStyles({
  upload: { display: 'flex', alignItems: 'center', gap: '8px', ...typographyStyles.caption1 },
  name: { minWidth: 0, maxWidth: '40%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Files on their way, each with how far it is and a way to stop it. @param only names of the files that are meant; all when left out */
export function UploadList({ only }: { only?: readonly string[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const { under, cancel } = useUploads();
  return under.filter(({ name }) => only?.includes(name) ?? true).map(({ key, name, sent, total }) => (
    <div key={key} className={styles.upload} data-upload="">
      <bdi className={styles.name}>{name}</bdi>
      <ProgressBar aria-label={t('attach.sending', { name })} {...(total > 0 && sent > 0 ? { value: sent, max: total } : {})} />
      <Button size="small" onClick={() => { cancel(key); }}>{t('attach.stop')}</Button>
    </div>
  ));
}
