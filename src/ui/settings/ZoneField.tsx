import { Combobox, Field, Option, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '../../domain/item.ts';
import { useNow } from '../../queries/clock.ts';
import { allZones, findZones, zoneLabel } from './zones.ts';
import './words.ts';

const MAILBOX = '';
const DRAWN = 50;

const useStyles = makeStyles({ list: { maxHeight: '320px' }, box: { minWidth: 0, width: '100%' } });

interface Props {
  /** The person's own choice; null follows the mailbox. */
  own: Zone | null;
  /** The zone in force. */
  zone: Zone;
  onChange(zone: Zone | null): void;
}

/** The time zone: any of the world's, or the mailbox's. A name that is none is told, and what was in force stays. */
export function ZoneField({ own, zone, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const now = useNow();
  const zones = useMemo(allZones, []);
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const mailbox = own === null ? t('fromMailbox', { value: zone.replaceAll('_', ' ') }) : t('fromMailboxOnly');
  const found = findZones(zones, typed ?? '');
  const choose = (value: string | undefined): void => {
    if (value === undefined) return; // Fluent says so while somebody types; nothing was chosen then.
    setTyped(null);
    setWrong(null);
    onChange(value === MAILBOX ? null : value);
  };
  const leave = (): void => {
    if (typed === null || typed.trim() === '') { setTyped(null); return; }
    const exact = zones.find((one) => one.toLowerCase() === typed.trim().replaceAll(' ', '_').toLowerCase());
    if (exact === undefined) setWrong(typed);
    else choose(exact);
  };
  return (
    <Field label={t('zone')} {...(wrong === null ? { hint: t('zoneHint') } : { validationState: 'error', validationMessage: t('zoneWrong', { text: wrong, zone: zone.replaceAll('_', ' ') }) })}>
      <Combobox
        className={styles.box}
        freeform
        listbox={{ className: styles.list }}
        value={typed ?? (own === null ? mailbox : zoneLabel(own, now))}
        selectedOptions={[own ?? MAILBOX]}
        onFocus={(event) => { event.currentTarget.select(); }}
        onChange={(event) => { setTyped(event.currentTarget.value); setWrong(null); }}
        onOptionSelect={(_event, data) => { choose(data.optionValue); }}
        onBlur={leave}
      >
        <Option value={MAILBOX} text={mailbox}>{mailbox}</Option>
        {found.slice(0, DRAWN).map((one) => <Option key={one} value={one} text={one}>{zoneLabel(one, now)}</Option>)}
        {found.length === 0 ? <Option disabled value="none" text={t('zoneNone')}>{t('zoneNone')}</Option> : null}
        {found.length > DRAWN ? <Option disabled value="more" text="">{t('zoneMore', { count: found.length - DRAWN })}</Option> : null}
      </Combobox>
    </Field>
  );
}
