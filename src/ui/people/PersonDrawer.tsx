import { Button, makeStyles } from '@fluentui/react-components';
import { Chat20Regular, Mail20Regular, People16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../domain/item.ts';
import type { Entry, Program } from '../../domain/program.ts';
import { usePerson } from '../../queries/people.ts';
import { SideDrawer, useLastShown } from '../details/SideDrawer.tsx';
import { useHost } from '../host.ts';
import { chatLink, mailLink } from './contactlinks.ts';
import { PersonConsent } from './PersonConsent.tsx';
import { PersonHead } from './PersonHead.tsx';
import { PersonTrouble } from './PersonTrouble.tsx';
import { WithPersonLists } from './WithPersonLists.tsx';
import './words.ts';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '16px' },
});

function ContactButtons({ person }: { person: Person }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const host = useHost();
  const chat = chatLink(person);
  const mail = mailLink(person);
  if (chat === null || mail === null) return null;
  return (
    <div className={styles.acts}>
      <Button icon={<Chat20Regular />} onClick={() => { host.openLink(chat); }}>{t('chat')}</Button>
      <Button icon={<Mail20Regular />} onClick={() => { host.openLink(mail); }}>{t('mail')}</Button>
    </div>
  );
}

interface ContentProps {
  person: Person;
  program: Program;
  onOpen(entry: Entry): void;
}

function PersonContent({ person, program, onOpen }: ContentProps): ReactNode {
  const { details, loading, problem, missing, allow } = usePerson(person);
  const known = details?.person ?? person;
  return (
    <>
      <PersonHead person={known} details={details} loading={loading} />
      <ContactButtons person={known} />
      <WithPersonLists person={known} program={program} onOpen={onOpen} />
      {missing.length > 0 ? <PersonConsent onAllow={allow} /> : null}
      {problem === null ? null : <PersonTrouble problem={problem} />}
    </>
  );
}

/** One person (H1, H2): name, photo and presence once allowed, the ways to reach them, and everything open with them. */
export default function PersonDrawer({ person, onClose, ...rest }: Omit<ContentProps, 'person'> & { person: Person | null; onClose(): void }): ReactNode {
  const { t } = useTranslation('people');
  const shown = useLastShown(person);
  if (shown === null) return null;
  const path = <><People16Regular aria-hidden /><span>{t('path')}</span></>;
  return (
    <SideDrawer open={person !== null} onClose={onClose} title={shown.name ?? shown.address ?? t('noName')} path={path}>
      <PersonContent key={shown.id ?? shown.address} person={shown} {...rest} />
    </SideDrawer>
  );
}
