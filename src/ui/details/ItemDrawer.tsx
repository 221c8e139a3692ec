import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { Fragment, Suspense, useCallback } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../domain/act.ts';
import { isUnanswered } from '../../domain/item.ts';
import type { Item, Person, Task } from '../../domain/item.ts';
import { safeLink } from '../../domain/link.ts';
import { ownMeeting } from '../../domain/meeting.ts';
import type { Entry, Program } from '../../domain/program.ts';
import { useTargets } from '../../queries/targets.ts';
import { useTaskEditing } from '../../queries/taskediting.ts';
import { useHost } from '../host.ts';
import { joined } from '../language/isolate.ts';
import { SOURCE_LOOKS } from '../sources.ts';
import { ConflictBlock } from './ConflictBlock.tsx';
import { EditGateContext, useGate } from './editgate.ts';
import { ItemFooter } from './ItemFooter.tsx';
import { ActContext, isTask, useLiveItem } from './liveitem.ts';
import type { LiveItem } from './liveitem.ts';
import { FlaggedFields, WaitingFields } from './MailFields.tsx';
import { SideDrawer, useLastShown } from './SideDrawer.tsx';
import { TaskFields } from './TaskFields.tsx';
import { DoneCircle, TitleText } from './TitleHead.tsx';
import { lazyPart } from '../lazypart.ts';
import './words.ts';

const MeetingFields = lazyPart(() => import('./MeetingFields.tsx'));
/** Notes, steps and links: fetched like what they show. */
const TaskMore = lazyPart(() => import('./TaskMore.tsx'));
const MakeOf = lazyPart(() => import('./MakeOf.tsx'));
const FromMails = lazyPart(() => import('../capture/FromMails.tsx'));

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  path: { display: 'flex', minWidth: 0, whiteSpace: 'pre' },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', ':last-child': { flexShrink: 100 } },
  open: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

/** The things between the source's name and the item: plan and bucket, list, or calendar. */
function containersOf(item: Item): string[] {
  if (item.source === 'calendar') return [item.calendar.name];
  if (item.source === 'mail') return [];
  return item.section === null ? [item.container.name] : [item.container.name, item.section];
}

function ItemPath({ item }: { item: Item }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('program');
  const { Icon, word, bar } = SOURCE_LOOKS[item.source];
  const names = containersOf(item);
  return (
    <>
      <Icon className={styles.icon} style={{ color: bar }} aria-hidden />
      <span className={styles.path} title={joined([t(word), ...names])}>
        {t(word)}{names.map((name, index) => <Fragment key={index}>{' · '}<bdi className={styles.name}>{name}</bdi></Fragment>)}
      </span>
    </>
  );
}

function OpenButton({ item }: { item: Item }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const host = useHost();
  const link = item.link === null ? null : safeLink(item.link);
  if (link === null) return null;
  return (
    <Button appearance="subtle" size="small" icon={<Open20Regular />} className={styles.open} onClick={() => { host.openLink(link); }}>
      {t(`openIn.${item.source}`)}
    </Button>
  );
}

interface BodyProps {
  entry: Entry;
  program: Program;
  onPerson(person: Person): void;
}

function TaskBody({ task, ...rest }: Omit<BodyProps, 'entry'> & { task: Task; me: readonly string[] }): ReactNode {
  const editing = useTaskEditing(task);
  return (
    <>
      <TaskFields task={task} editing={editing} {...rest} />
      <Suspense fallback={null}><FromMails item={task} /></Suspense>
      <Suspense fallback={null}><TaskMore task={task} editing={editing} /></Suspense>
    </>
  );
}

function ItemFields({ entry, program, onPerson }: BodyProps): ReactNode {
  const { me } = useTargets();
  const { item } = entry;
  const own = me === null ? [] : [me.id ?? '', me.address?.toLowerCase() ?? ''].filter((each) => each !== '');
  if (item.source === 'calendar') return <Suspense fallback={null}><MeetingFields entry={entry} meeting={item} me={own} onPerson={onPerson} /></Suspense>;
  if (item.source === 'mail') {
    return (
      <>
        {isUnanswered(item) ? <WaitingFields mail={item} me={own} onPerson={onPerson} /> : <FlaggedFields mail={item} program={program} me={own} onPerson={onPerson} />}
        {'mailbox' in item && item.mailbox !== undefined ? null : <Suspense fallback={null}><MakeOf key={item.id} mail={item} today={program.today} /></Suspense>}
      </>
    );
  }
  return <TaskBody key={item.id} task={item} program={program} me={own} onPerson={onPerson} />;
}

/** How a title is changed, where it may be. */
function renamer(item: Item, act: LiveItem['act']): ((title: string) => void) | null {
  if (isTask(item)) return (title) => { act({ kind: 'edit', fields: { title } }); };
  if (item.source === 'calendar' && ownMeeting(item)) return (title) => { act({ kind: 'editMeeting', fields: { title } }); };
  return null;
}

interface Props {
  entry: Entry | null;
  program: Program;
  onClose(): void;
  onPerson(person: Person): void;
}

function Opened({ opened, open, program, onClose, onPerson }: Omit<Props, 'entry'> & { opened: Entry; open: boolean }): ReactNode {
  const { entry, act } = useLiveItem(opened, program);
  const gate = useGate();
  const { item } = entry;
  const close = (): void => { if (gate.leave()) onClose(); };
  const actOrGo = useCallback((change: Change): void => {
    act(change);
    // Without its flag the mail is off the page.
    if (change.kind === 'unflag') onClose();
  }, [act, onClose]);
  return (
    <ActContext.Provider value={actOrGo}>
      <EditGateContext.Provider value={gate}>
        <SideDrawer
          open={open} onClose={close} path={<ItemPath item={item} />} actions={<OpenButton item={item} />} lead={<DoneCircle item={item} />}
          title={<TitleText item={item} onRename={renamer(item, act)} />} footer={<ItemFooter item={item} />}
        >
          <ConflictBlock item={item} />
          <ItemFields entry={entry} program={program} onPerson={onPerson} />
        </SideDrawer>
      </EditGateContext.Provider>
    </ActContext.Provider>
  );
}

/** Everything known about one item, each value changed by clicking it. What a list does not bring is fetched when it opens. */
export default function ItemDrawer({ entry, ...rest }: Props): ReactNode {
  const shown = useLastShown(entry);
  return shown === null ? null : <Opened key={shown.key} opened={shown} open={entry !== null} {...rest} />;
}
