import { Dropdown, Field, Option, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './words.ts';

const LAST = '';

const useStyles = makeStyles({ box: { minWidth: 0, width: '100%' }, list: { maxHeight: '320px' } });

interface Props {
  label: string;
  all: readonly { id: string; name: string }[];
  chosen: string | null;
  onChange(id: string | null): void;
}

/** The plan or list that new tasks go to; by default the one used last. */
export function DefaultField({ label, all, chosen, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const known = all.find((one) => one.id === chosen);
  return (
    <Field label={label}>
      <Dropdown className={styles.box} listbox={{ className: styles.list }} value={known?.name ?? t('lastUsed')} selectedOptions={[known?.id ?? LAST]} onOptionSelect={(_event, data) => { onChange(data.optionValue === LAST ? null : data.optionValue ?? null); }}>
        <Option value={LAST} text={t('lastUsed')}>{t('lastUsed')}</Option>
        {all.map(({ id, name }) => <Option key={id} value={id} text={name}>{name}</Option>)}
      </Dropdown>
    </Field>
  );
}
