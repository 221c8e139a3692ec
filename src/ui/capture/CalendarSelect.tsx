import { Button, Field, Select, makeStyles } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REGISTERED } from '../../domain/permissions.ts';
import { SignInError } from '../../domain/signin.ts';
import type { Named } from '../../domain/taskedit.ts';
import { GROUP_CALENDARS, useGroups } from '../../queries/groups.ts';
import { lazyPart } from '../lazypart.ts';

const RequestDialog = lazyPart(() => import('../connections/RequestLater.tsx'));

// A grid column grows to its longest option else, past the edge of a narrow pane.
const useStyles = makeStyles({ field: { gridTemplateColumns: 'minmax(0, 1fr)' }, more: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' } });

type Note = 'seen' | 'unread' | 'none' | 'refused' | 'admin';

interface Props {
  group: Named | null;
  onChange(part: { group: Named | null }): void;
}

/** Whose calendar takes the event: one's own, or, once that was allowed, a group's (D5). */
export function CalendarSelect({ group, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const { groups, problem, allowed, allow } = useGroups(GROUP_CALENDARS);
  const [refused, setRefused] = useState<'refused' | 'admin' | null>(null);
  const [asking, setAsking] = useState(false);
  const [requesting, setRequesting] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const ask = (): void => {
    setAsking(true);
    setRefused(null);
    allow().then(() => root.current?.querySelector('select')?.focus()).catch((error: unknown) => { setRefused(error instanceof SignInError && error.kind === 'admin' ? 'admin' : 'refused'); }).finally(() => { setAsking(false); });
  };
  const note: Note | null = group !== null ? 'seen' : problem !== null ? 'unread' : groups?.length === 0 ? 'none' : refused;
  const offered = groups ?? [];
  return (
    <div ref={root}>
      <Field className={styles.field} label={t('calendar.label')} size="small" {...(note === null ? {} : { validationState: note === 'seen' ? 'none' : 'warning', validationMessage: t(`calendar.${note}`) })}>
        <Select size="medium" value={group?.id ?? ''} onChange={(_event, { value }) => { onChange({ group: offered.find(({ id }) => id === value) ?? null }); }}>
          <option value="">{t('calendar.own')}</option>
          {offered.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
      </Field>
      {allowed ? null : (
        <div className={styles.more}>
          <Button size="small" appearance="subtle" disabledFocusable={asking} onClick={ask}>{t('calendar.groups')}</Button>
          {refused === 'admin' ? <Button size="small" appearance="subtle" aria-haspopup="dialog" onClick={() => { setRequesting(true); }}>{t('calendar.request')}</Button> : null}
        </div>
      )}
      {requesting ? <Suspense fallback={null}><RequestDialog permissions={REGISTERED.filter(({ scope }) => GROUP_CALENDARS.includes(scope))} onClose={() => { setRequesting(false); }} /></Suspense> : null}
    </div>
  );
}
