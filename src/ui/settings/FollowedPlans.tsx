import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './words.ts';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  legend: { padding: 0, ...typographyStyles.body1 },
  boxes: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

interface Props {
  plans: readonly { id: string; name: string }[];
  followed: readonly string[];
  onChange(ids: string[]): void;
}

/** Plans of which everything is read, so that what was handed out in them waits under Waiting (J2). None unless chosen. */
export function FollowedPlans({ plans, followed, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  if (plans.length === 0) return null;
  const turn = (id: string, on: boolean): void => { onChange(on ? [...followed, id] : followed.filter((each) => each !== id)); };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('followed')}</legend>
      <div className={styles.boxes}>
        {plans.map(({ id, name }) => <Checkbox key={id} label={name} checked={followed.includes(id)} onChange={(_event, data) => { turn(id, data.checked === true); }} />)}
      </div>
      <p className={styles.hint}>{t('followedHint')}</p>
    </fieldset>
  );
}
