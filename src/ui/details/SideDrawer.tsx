import { Button, DrawerBody, DrawerFooter, OverlayDrawer, makeStyles, mergeClasses, tokens, typographyStyles, useId } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { createContext, useContext, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './words.ts';

const useStyles = makeStyles({
  drawer: {
    width: '480px',
    maxWidth: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    // Not 100vw, which counts the page's scroll bar in and puts the drawer's start out of sight.
    '@media (max-width: 519px)': { width: '100%', border: 'none' },
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '1ms', transitionDuration: '1ms' },
  },
  // The page stays readable behind the drawer: the row that was opened remains in sight.
  backdrop: { backgroundColor: 'transparent' },
  top: { display: 'flex', alignSelf: 'stretch', alignItems: 'center', gap: '8px', minHeight: '32px', padding: '12px 16px 0 24px' },
  path: { display: 'flex', alignItems: 'center', gap: '8px', flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  head: { alignSelf: 'stretch', display: 'flex', alignItems: 'flex-start', padding: '8px 24px 16px' },
  title: { flexGrow: 1, minWidth: 0, margin: 0, overflowWrap: 'anywhere', color: tokens.colorNeutralForeground1, ...typographyStyles.subtitle1 },
  narrow: { '@media (max-width: 519px)': { paddingInlineStart: '16px', paddingInlineEnd: '12px' } },
  body: { alignSelf: 'stretch', padding: '0 24px 24px', '::after': { display: 'none' }, '::before': { display: 'none' } },
  // Above the drawer's body, which has a layer of its own.
  menus: { position: 'absolute', insetBlockStart: 0, insetInlineStart: 0, zIndex: 2 },
  footer: { alignSelf: 'stretch', padding: '12px 24px', borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
});

interface Props {
  open: boolean;
  onClose(): void;
  title: ReactNode;
  /** Before the title, and no part of its words. */
  lead?: ReactNode;
  /** Left of the close button: where the thing comes from. */
  path?: ReactNode;
  /** Right of the path: links to the thing itself. */
  actions?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

const Surface = createContext<HTMLElement | null>(null);

/** Where menus of a drawer are drawn: inside it, so that they belong to the dialog for a screen reader too. */
export function useDrawerSurface(): HTMLElement | null {
  return useContext(Surface);
}

/** The 480 px panel on the right that details, settings, people and the day sheet share; full width below 520 px. */
export function SideDrawer({ open, onClose, title, lead, path, actions, footer, children }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('details');
  const id = useId('drawer-title');
  const [surface, setSurface] = useState<HTMLElement | null>(null);
  return (
    <OverlayDrawer
      open={open}
      onOpenChange={(_event, data) => { if (!data.open) onClose(); }}
      position="end"
      className={styles.drawer}
      backdrop={{ className: styles.backdrop }}
      aria-labelledby={id}
    >
      <div className={mergeClasses(styles.top, styles.narrow)}>
        <div className={styles.path}>{path}</div>
        {actions}
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={t('close')} title={t('close')} onClick={onClose} />
      </div>
      <div className={mergeClasses(styles.head, styles.narrow)}>
        {lead}
        <h2 id={id} dir="auto" className={styles.title}>{title}</h2>
      </div>
      <Surface.Provider value={surface}>
      <DrawerBody className={mergeClasses(styles.body, styles.narrow)}>{children}</DrawerBody>
      {footer === undefined ? null : <DrawerFooter className={mergeClasses(styles.footer, styles.narrow)}>{footer}</DrawerFooter>}
      </Surface.Provider>
      <div ref={setSurface} className={styles.menus} />
    </OverlayDrawer>
  );
}

/** Keeps what was shown while the drawer slides away, so that it does not empty on its way out. */
export function useLastShown<T>(value: T | null): T | null {
  const [last, setLast] = useState(value);
  if (value !== null && value !== last) setLast(value);
  return value ?? last;
}
