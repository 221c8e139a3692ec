import { Button, Textarea, makeStyles } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskEdit } from '../../domain/taskedit.ts';
import { DetailSection } from './DetailSection.tsx';
import { useEdit } from './liveitem.ts';
import { NoteText } from './NoteText.tsx';
import { QuietButton } from './QuietButton.tsx';
import { checkNotes } from './taskedits.ts';
import { useInPlace } from './useinplace.ts';
import { WrongField } from './WrongField.tsx';
import { refTo } from './refto.ts';
import './words.ts';

const useStyles = makeStyles({
  field: { width: '100%', '& textarea': { minHeight: '120px', maxHeight: '50vh', fieldSizing: 'content' } },
  read: { cursor: 'text' },
  edit: { minWidth: '24px', width: '24px', height: '24px', padding: 0, margin: '-4px 0' },
});

/** The note as plain text. A click into it edits it, but for its links; so does the button in its head, for the keyboard. */
export default function NotesEditor({ notes }: { notes: string }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const { t: e } = useTranslation('edit');
  const edit = useEdit();
  const place = useInPlace<TaskEdit, HTMLTextAreaElement>(notes, (typed) => checkNotes(notes, typed), edit);
  const empty = notes.trim() === '';
  const button = empty || place.editing ? null : (
    <Button ref={refTo(place.opener)} appearance="subtle" size="small" className={styles.edit} icon={<Edit16Regular />} aria-label={e('editNotes')} title={e('editNotes')} onClick={place.open} />
  );
  return (
    <DetailSection title={t('notes')} aside={button}>
      {place.editing ? (
        <WrongField wrong={place.wrong}>
          <Textarea
            ref={refTo(place.field)} className={styles.field} aria-label={t('notes')} value={place.typed} onChange={(_event, data) => { place.type(data.value); }} onBlur={() => { place.commit(); }}
            onKeyDown={(event) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) { event.preventDefault(); place.commit(undefined, true); } }}
          />
        </WrongField>
      ) : empty ? <QuietButton ref={place.opener} empty onClick={place.open}>{e('addNotes')}</QuietButton> : (
        <div className={styles.read} onClick={(event) => { if (event.target instanceof Element && event.target.closest('a') === null && document.getSelection()?.isCollapsed !== false) place.open(); }}>
          <NoteText note={notes} />
        </div>
      )}
    </DetailSection>
  );
}
