import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SOURCES } from '../../domain/item.ts';
import type { Source } from '../../domain/item.ts';
import './words.ts';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, ...typographyStyles.body1 },
  boxes: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  box: { minWidth: 0, maxWidth: '100%' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

/** Which sources stand on the page. The last one cannot be taken away, and the page says why. */
export function SourcesField({ visible, onChange }: { visible: readonly Source[]; onChange(sources: Source[]): void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const [last, setLast] = useState(false);
  const turn = (source: Source, on: boolean): void => {
    const next = SOURCES.filter((one) => (one === source ? on : visible.includes(one)));
    setLast(next.length === 0);
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('sources')}</legend>
      <div className={styles.boxes}>
        {SOURCES.map((source) => (
          <Checkbox key={source} className={styles.box} label={t(`source.${source}`)} checked={visible.includes(source)} onChange={(_event, data) => { turn(source, data.checked === true); }} />
        ))}
      </div>
      {last ? <p role="alert" className={styles.hint}>{t('sourcesNone')}</p> : null}
    </fieldset>
  );
}

interface CalendarProps {
  all: readonly { id: string; name: string }[];
  shown: readonly string[];
  onChange(calendars: string[]): void;
}

/** Own calendars beside the main one (D2). */
export function CalendarsField({ all, shown, onChange }: CalendarProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('calendars')}</legend>
      {all.map(({ id, name }) => (
        <div key={id}>
          <Checkbox className={styles.box} label={<bdi>{name}</bdi>} checked={shown.includes(id)} onChange={(_event, data) => { onChange(data.checked === true ? [...shown, id] : shown.filter((one) => one !== id)); }} />
        </div>
      ))}
      <p className={styles.hint}>{all.length === 0 ? t('calendarsNone') : t('calendarsHint')}</p>
    </fieldset>
  );
}
