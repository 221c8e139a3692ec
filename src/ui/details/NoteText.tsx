import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { safeLink } from '../../domain/link.ts';
import { noteParts } from './noteparts.ts';

const useStyles = makeStyles({
  note: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1, ...typographyStyles.body1 },
});

/** A note as text: line breaks kept, addresses clickable once they were found safe, nothing else interpreted. */
export function NoteText({ note }: { note: string }): ReactNode {
  const styles = useStyles();
  return (
    <p className={styles.note} dir="auto">
      {noteParts(note).map((part, index) => {
        const href = part.url === null ? null : safeLink(part.url);
        return href === null ? part.text : <Link key={index} inline href={href} target="_blank" rel="noopener noreferrer">{part.text}</Link>;
      })}
    </p>
  );
}
