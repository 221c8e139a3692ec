import { Field, ToggleButton, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Add16Regular, Checkmark16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { fileHindrance } from '../../domain/capturefile.ts';
import { oneLine } from '../../domain/capturetitle.ts';
import type { OpenedMail } from '../../queries/openedmail.ts';
import { isTicked } from './files.ts';
import type { CaptureForm } from './form.ts';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  chip: {
    minWidth: 0, maxWidth: '100%', fontWeight: tokens.fontWeightRegular,
    '&[aria-pressed="true"]': { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  why: { margin: '4px 0 0', color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

interface Props {
  form: CaptureForm;
  mail: OpenedMail;
  onChange(part: Partial<CaptureForm>): void;
}

/** The mail itself and its files as chips to tick; for what cannot go along the link to the mail stands in, and it says why. */
export function AttachChips({ form, mail, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('capture');
  const { kind } = form;
  if (kind === 'calendar') return null;
  const chip = (key: string, name: string, on: boolean, toggle: () => void): ReactNode => (
    <ToggleButton key={key} size="small" shape="circular" className={styles.chip} checked={on} icon={on ? <Checkmark16Regular /> : <Add16Regular />} title={name} onClick={toggle}>
      <bdi className={styles.name}>{name}</bdi>
    </ToggleButton>
  );
  const kept = mail.files.flatMap((file) => {
    const why = fileHindrance(file, kind);
    return why === null ? [] : [{ file, why }];
  });
  const free = mail.files.filter((file) => fileHindrance(file, kind) === null);
  return (
    <Field label={t('attach.label')} size="small">
      <div role="group" className={styles.chips}>
        {chip('mail', t('attach.wholeMail'), form.wholeMail, () => { onChange({ wholeMail: !form.wholeMail }); })}
        {free.map((file) => chip(file.id, oneLine(file.name) || t('attach.noName'), isTicked(form, file), () => { onChange({ ticked: { ...form.ticked, [file.id]: !isTicked(form, file) } }); }))}
      </div>
      {kept.map(({ file, why }) => <p key={file.id} className={styles.why}>{t(`attach.${why}`, { name: oneLine(file.name) })}</p>)}
    </Field>
  );
}
