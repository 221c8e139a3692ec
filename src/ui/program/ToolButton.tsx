import { memo, useRef } from 'react';
import type { ComponentProps, MutableRefObject } from 'react';
import { Button } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';

interface Face {
  icon: FluentIcon;
  className?: string;
  /** Its name where no word stands on it. */
  label?: string;
  /** Word or words on it. */
  children?: string;
  /** Of the word, where it has to go when there is no room. */
  wordClass?: string;
  title?: string;
  keys?: string;
  pops?: 'dialog' | 'menu';
  expanded?: boolean;
  /** Can be reached, and does nothing yet. */
  busy?: boolean;
  /** Gets the element, to give focus back to. */
  anchor?: MutableRefObject<HTMLElement | null>;
}

interface ToolButtonProps extends Face {
  onClick: () => void;
  /** The pointer or focus is on it: what opens from it may be fetched. */
  onNear?: () => void;
}

/** A quiet button of the page's head. Its handlers change with every drawing of the page and its face hardly ever, so the face is not drawn with it. */
export function ToolButton({ onClick, onNear, ...face }: ToolButtonProps) {
  const latest = useRef({ onClick, onNear });
  latest.current = { onClick, onNear };
  const stable = useRef({ click: () => latest.current.onClick(), near: () => latest.current.onNear?.() }).current;
  return <ButtonFace {...face} click={stable.click} near={stable.near} />;
}

const ButtonFace = memo(function ButtonFace({ icon: Icon, anchor, className, wordClass, label, children, title, keys, pops, expanded, busy, click, near }: Face & { click: () => void; near: () => void }) {
  const named: ComponentProps<typeof Button> = { 'aria-label': label, 'aria-keyshortcuts': keys, 'aria-haspopup': pops, 'aria-expanded': expanded, disabledFocusable: busy ?? false };
  return (
    <Button
      {...named} ref={(element: HTMLElement | null) => { if (anchor !== undefined) anchor.current = element; }} className={className} title={title}
      appearance="subtle" size="small" icon={<Icon />} onPointerEnter={near} onFocus={near} onClick={click}
    >
      {wordClass === undefined ? children : <span className={wordClass}>{children}</span>}
    </Button>
  );
});
