import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Targets } from '../../queries/targets.ts';
import type { CaptureForm } from './form.ts';

// A grid column grows to its longest option else, past the edge of a narrow pane.
const useStyles = makeStyles({ field: { gridTemplateColumns: 'minmax(0, 1fr)' } });

interface Props {
  form: CaptureForm;
  targets: Targets;
  onChange(part: Partial<CaptureForm>): void;
}

/** Stands between plan and bucket in an option's value; no id of Planner holds it. */
const AND = '|';

/** The plan with its bucket, or the list. The one used last stands first. */
export function PlaceSelect({ form, targets, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  if (form.kind === 'todo') {
    return (
      <Field className={styles.field} label={t('list')} size="small">
        <Select size="medium" value={form.list} onChange={(_event, { value }) => { onChange({ list: value }); }}>
          {targets.lists.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </Select>
      </Field>
    );
  }
  const choose = (value: string): void => {
    const [plan = '', bucket = ''] = value.split(AND);
    onChange({ plan, bucket, ...(plan === form.plan ? {} : { labels: [] }) });
  };
  return (
    <Field className={styles.field} label={t('place')} size="small">
      <Select size="medium" value={`${form.plan}${AND}${form.bucket}`} onChange={(_event, { value }) => { choose(value); }}>
        {targets.plans.map(({ id, name, buckets }) => (
          <optgroup key={id} label={name}>
            <option value={`${id}${AND}`}>{t('anyBucket', { plan: name })}</option>
            {buckets.map((bucket) => <option key={bucket.id} value={`${id}${AND}${bucket.id}`}>{t('bucketOf', { plan: name, bucket: bucket.name })}</option>)}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
