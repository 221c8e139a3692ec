import { Field, makeStyles } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Wrong } from './taskedits.ts';
import './words.ts';

const useStyles = makeStyles({ field: { flexGrow: 1, minWidth: 0, width: '100%' } });

/** A field and, when what stands in it cannot be kept, the sentence why. */
export function WrongField({ wrong, children }: { wrong: Wrong | null; children: ReactElement }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('edit');
  return (
    <Field className={styles.field} {...(wrong === null ? {} : { validationState: 'error', validationMessage: t(`wrong.${wrong}`) })}>
      {children}
    </Field>
  );
}
