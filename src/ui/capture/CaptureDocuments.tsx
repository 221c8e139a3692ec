import { Button, makeStyles } from '@fluentui/react-components';
import { Document16Regular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkList } from '../details/LinkList.tsx';
import { lazyPart } from '../lazypart.ts';
import type { CaptureForm } from './form.ts';
import '../documents/words.ts';

const DocumentField = lazyPart(() => import('../documents/DocumentField.tsx'));

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: '4px' }, button: { alignSelf: 'start' } });

interface Props {
  form: CaptureForm;
  onChange(part: Partial<CaptureForm>): void;
}

/** Documents that lie in OneDrive or a team's library already: the task gets a link to each. */
export function CaptureDocuments({ form, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('documents');
  const [adding, setAdding] = useState(false);
  const { documents } = form;
  if (form.kind !== 'planner') return null;
  return (
    <div className={styles.root}>
      {documents.length === 0 ? null : <LinkList links={documents.map(({ name, url }) => ({ title: name, url }))} onRemove={({ url }) => { onChange({ documents: documents.filter((each) => each.url !== url) }); }} />}
      {adding
        ? <Suspense fallback={null}><DocumentField out={documents.map(({ url }) => url)} onPick={(document) => { onChange({ documents: [...documents, document] }); setAdding(false); }} /></Suspense>
        : <Button className={styles.button} size="small" appearance="subtle" icon={<Document16Regular />} onClick={() => { setAdding(true); }}>{t('add')}</Button>}
    </div>
  );
}
