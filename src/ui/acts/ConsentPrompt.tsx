import { useEffect, useState } from 'react';
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../domain/permissions.ts';
import permissionWords from '../language/en/permissions.json';
import { addLateWords } from '../language/language.ts';
import { useActing } from './acting.ts';
import { consentWords } from './consentwords.ts';
import { returnFocus } from './focustrail.ts';
import './words.ts';

addLateWords('permissions', permissionWords);

const useStyles = makeStyles({ list: { margin: '8px 0 0', paddingInlineStart: '20px' } });

/** The dialog gives focus up a moment after it is gone, milliseconds. */
const AFTER_CLOSING = 60;

/** Asked when the first act of a kind is to be saved: why, one sentence for each permission. */
export default function ConsentPrompt({ permissions }: { permissions: Permission[] }) {
  const styles = useStyles();
  const { t } = useTranslation('consent');
  const { t: may } = useTranslation('permissions');
  const { acts } = useActing();
  const [state, setState] = useState<'asking' | 'waiting' | 'failed'>('asking');
  useEffect(() => () => void setTimeout(returnFocus, AFTER_CLOSING), []);
  const allow = (): void => {
    setState('waiting');
    acts.allow().then(() => setState('asking'), () => setState('failed'));
  };
  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) acts.refuse(); }}>
      <DialogSurface data-prompt="">
        <DialogBody>
          <DialogTitle>{t('title', { count: permissions.length })}</DialogTitle>
          <DialogContent>
            {t('asked')}
            <ul className={styles.list}>{permissions.map((permission) => <li key={permission.scope}>{consentWords(permission, t, may)}</li>)}</ul>
            <div role="status">{state === 'asking' ? '' : t(state === 'waiting' ? 'waiting' : 'failed')}</div>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => acts.refuse()}>{t('notNow')}</Button>
            <Button appearance="primary" disabledFocusable={state === 'waiting'} onClick={allow}>{t('allow')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
