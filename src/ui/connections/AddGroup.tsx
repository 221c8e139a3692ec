import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupCalendarId } from '../../domain/item.ts';
import { REGISTERED } from '../../domain/permissions.ts';
import { SignInError } from '../../domain/signin.ts';
import type { Named } from '../../domain/taskedit.ts';
import { GROUPS_READ, useGroups } from '../../queries/groups.ts';
import type { SharedRow, Sharing } from '../../queries/sharing.ts';
import { refTo } from '../details/refto.ts';
import { useFocusOnce } from '../frame/usefocusonce.ts';
import { RequestDialog } from './RequestDialog.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', maxInlineSize: '480px', marginBlockStart: '12px' },
  // A grid column grows to its longest option else, past the edge of a narrow pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  more: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

interface Props {
  shown: readonly SharedRow[];
  onAdd: Sharing['addGroup'];
}

/** Adds the calendar of a group one belongs to (D2): an administrator's leave comes first, then one choice. */
export default function AddGroup({ shown, onAdd }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('connections');
  const { groups, problem, allowed, allow } = useGroups(GROUPS_READ);
  const [said, setSaid] = useState<{ words: string; admin: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const [requesting, setRequesting] = useState(false);
  const choice = useRef<HTMLSelectElement>(null);
  const focusOnce = useFocusOnce(allowed && groups !== null, () => choice.current?.focus());
  const refused = (error: unknown): void => {
    const admin = error instanceof SignInError && error.kind === 'admin';
    setSaid({ words: t(admin ? 'declinedAdmin' : 'shared.declined'), admin });
  };
  const during = (work: Promise<void>): void => { setBusy(true); setSaid(null); work.catch(refused).finally(() => { setBusy(false); }); };
  const ask = (): void => { const work = allow(); focusOnce(work); during(work); };
  const add = (group: Named): void => during(onAdd(group).then((trouble) => { if (trouble !== null) setSaid({ words: t('shared.trouble.failed'), admin: false }); }));
  const left = (groups ?? []).filter(({ id }) => !shown.some(({ place }) => place.address === groupCalendarId(id)));
  const note = said?.words ?? (problem !== null ? t('shared.trouble.failed') : groups?.length === 0 ? t('shared.groupNone') : null);
  return (
    <div className={styles.form}>
      {allowed && left.length > 0 ? (
        <Field className={styles.field} label={t('shared.groupAdd')} size="small">
          <Select size="medium" ref={refTo(choice)} value="" aria-busy={busy} onChange={(_event, { value }) => { const group = left.find(({ id }) => id === value); if (group && !busy) add(group); }}>
            <option value="">{busy ? t('shared.trying') : t('shared.groupChoose')}</option>
            {left.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
          </Select>
        </Field>
      ) : null}
      <div role="status">{note}</div>
      <div className={styles.more}>
        {allowed ? null : <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={ask}>{t('shared.groupAdd')}</Button>}
        {said?.admin === true ? <Button size="small" appearance="subtle" aria-haspopup="dialog" onClick={() => { setRequesting(true); }}>{t('request.title')}</Button> : null}
      </div>
      {requesting ? <RequestDialog permissions={REGISTERED.filter(({ scope }) => GROUPS_READ.includes(scope))} onClose={() => { setRequesting(false); }} /> : null}
    </div>
  );
}
