import { makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { OpenMail } from '../../hosts/openmail.ts';
import { Face } from '../people/Face.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '8px', minBlockSize: '52px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  words: { minInlineSize: '0' },
  line: { margin: '0', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  subject: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  who: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  note: { display: 'flex', alignItems: 'start', columnGap: '8px', margin: '8px 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** Who wrote the open mail, and what about. */
export function MailHead({ mail, writing }: { mail: OpenMail; writing: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const name = mail.from === null ? '' : mail.from.name === '' ? mail.from.address : mail.from.name;
  const who = writing ? t('writing') : name;
  return (
    <>
      <header className={styles.head}>
        {writing ? null : <Face name={name} size="large" silent />}
        <div className={styles.words}>
          <h1 className={`${styles.line} ${styles.subject}`} dir="auto" title={mail.subject}>{mail.subject === '' ? t('noSubject') : mail.subject}</h1>
          <p className={`${styles.line} ${styles.who}`}>{mail.kind === 'meeting-request' ? `${t('invitation')} · ` : ''}<bdi>{who}</bdi></p>
        </div>
      </header>
      {writing && mail.id === null ? <p className={styles.note}>{t('unsaved')}</p> : null}
      {mail.encrypted ? <p className={styles.note}><LockClosed16Regular />{t('protected')}</p> : null}
    </>
  );
}
