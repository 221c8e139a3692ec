import { useState, type ReactNode } from 'react';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../domain/program.ts';
import type { MailHost } from '../../hosts/openmail.ts';
import words from '../language/en/pane.json';
import { addLateWords } from '../language/language.ts';
import { Tabs } from '../tabs/Tabs.tsx';
import { MailTab } from './MailTab.tsx';
import { isAboutMail, useOpenMail } from './openmail.ts';
import { useDrops, usePutOnDay } from './putonday.ts';

addLateWords('pane', words);

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', minBlockSize: '100vh' },
  tabs: {
    position: 'sticky', insetBlockStart: '0', zIndex: 2, blockSize: '40px', paddingInline: '0', flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { blockSize: '40px' },
  status: { margin: '0', padding: '6px 8px', overflowWrap: 'anywhere', backgroundColor: tokens.colorNeutralBackground3, ':empty': { display: 'none' }, ...typographyStyles.caption1 },
  part: { flexGrow: 1, minInlineSize: '0' },
});

type Part = 'mail' | 'program';

/** What the person last chose beside a mail, and without one. */
interface Chosen {
  beside: Part;
  without: Part;
}

/** The Outlook pane: the mail that is open, or the program. The tab follows the mail until the person chooses one. */
export default function Pane({ mail, program, children }: { mail: MailHost; program: Program; children: ReactNode }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const open = useOpenMail(mail);
  const putting = usePutOnDay();
  const canDrop = useDrops(mail, putting);
  const [chosen, setChosen] = useState<Chosen>({ beside: 'mail', without: 'program' });
  const context = isAboutMail(open) ? 'beside' : 'without';
  const part = chosen[context];
  const choose = (next: Part): void => setChosen((was) => ({ ...was, [context]: next }));
  return (
    <div className={styles.pane} data-pane={part}>
      <nav className={styles.tabs}>
        <Tabs
          className={styles.row} label={t('tabs')} chosen={part} onChoose={choose}
          tabs={[{ value: 'mail', word: t('mail'), controls: 'pane-mail' }, { value: 'program', word: t('program'), controls: 'pane-program' }]}
        />
      </nav>
      <p className={styles.status} role="status">{putting.state.word === 'idle' ? '' : t(`days.${putting.state.word}`, { names: putting.state.names })}</p>
      <div className={styles.part} role="tabpanel" id="pane-mail" hidden={part !== 'mail'}>
        <MailTab host={mail} state={open} program={program} putting={putting} canDrop={canDrop} onProgram={() => choose('program')} />
      </div>
      {/* Kept while the mail is shown, so that coming back is instant. */}
      <div className={styles.part} role="tabpanel" id="pane-program" hidden={part !== 'program'}>{children}</div>
    </div>
  );
}
