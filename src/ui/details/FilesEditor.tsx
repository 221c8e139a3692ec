import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Add16Regular, ArrowDownload20Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../domain/item.ts';
import { largestFile } from '../../domain/capturefile.ts';
import { useTaskFiles } from '../../queries/todofiles.ts';
import type { TaskFile, TaskFiles } from '../../queries/todofiles.ts';
import { useFormat } from '../language/format.ts';
import { DetailSection } from './DetailSection.tsx';
import { localFile, saveFile, sizeWords } from './filecontent.ts';
import { FilesState } from './FilesState.tsx';
import { QuietButton } from './QuietButton.tsx';
import './words.ts';

const LARGEST_FILE = largestFile('todo');

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'center', gap: '8px', minHeight: '32px', minWidth: 0 },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  size: { flexShrink: 0, color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  remove: { marginInlineStart: 'auto', flexShrink: 0 },
});

function FileRow({ file, files, onLost }: { file: TaskFile; files: TaskFiles; onLost(name: string): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const { locale } = useFormat();
  const busy = files.working.includes(file.name);
  const save = (): void => { files.content(file).then(saveFile, () => { onLost(file.name); }); };
  return (
    <li className={styles.row} data-file={file.name}>
      <QuietButton aria-label={t('files.download', { name: file.name })} onClick={save}>
        <ArrowDownload20Regular aria-hidden /><bdi className={styles.name}>{file.name}</bdi>
      </QuietButton>
      {file.size === null ? null : <span className={styles.size}>{sizeWords(file.size, locale)}</span>}
      <Button
        className={styles.remove} appearance="subtle" size="small" icon={<Dismiss16Regular />} disabledFocusable={busy || files.needsLeave}
        aria-label={t('files.remove', { name: file.name })} title={t('remove')} onClick={() => { files.remove(file); }}
      />
    </li>
  );
}

/** The files of a To Do task: saved by clicking, added, removed and brought back. */
export default function FilesEditor({ task }: { task: Task }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  const files = useTaskFiles(task);
  const input = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<File[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const send = (chosen: readonly File[]): void => {
    for (const file of chosen) localFile(file).then(files.add, () => { setSaid(t('files.unreadable', { name: file.name })); });
  };
  const choose = (chosen: readonly File[]): void => {
    const large = chosen.find(({ size }) => size > LARGEST_FILE);
    const known = chosen.find(({ name }) => files.files.some((each) => each.name === name));
    setSaid(large ? t('files.tooLarge', { name: large.name }) : known ? t('files.twice', { name: known.name }) : null);
    const fine = chosen.filter((each) => each !== large && each !== known && each.size <= LARGEST_FILE);
    if (files.needsLeave) setWaiting(fine);
    else send(fine);
  };
  const allow = (): void => {
    files.allow().then(() => { send(waiting); setWaiting([]); }, () => { setSaid(t('files.notAllowed')); });
  };
  return (
    <DetailSection title={t('files.title')}>
      {files.files.length === 0 ? null : (
        <ul className={styles.list}>{files.files.map((file) => <FileRow key={file.id} file={file} files={files} onLost={(name) => { setSaid(t('files.notLoaded', { name })); }} />)}</ul>
      )}
      <QuietButton empty onClick={() => { input.current?.click(); }}><Add16Regular aria-hidden />{t('files.add')}</QuietButton>
      <input
        ref={input} type="file" multiple hidden aria-label={t('files.add')}
        onChange={(event) => { choose([...(event.target.files ?? [])]); event.target.value = ''; }}
      />
      <FilesState files={files} said={said} asks={waiting.length > 0} onAllow={allow} onRefuse={() => { setWaiting([]); }} />
    </DetailSection>
  );
}
