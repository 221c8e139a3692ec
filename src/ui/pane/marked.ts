import { useCallback, useEffect, useRef, useState } from 'react';
import type { MailHost } from '../../hosts/openmail.ts';

/** Milliseconds between two questions while the pointer moves over the pane. */
const REST = 500;

/**
 * What the person marked in the mail (F4). Outlook announces no change of it, so it is asked for when they come to the pane:
 * when the pane gets focus, and now and then while the pointer moves over it. That the pointer enters is no sign, for a
 * browser does not always tell a frame that it left.
 */
export function useMarkedText(host: MailHost, mailId: string | null): { marked: string; onPointerOver: () => void } {
  const [marked, setMarked] = useState('');
  const turn = useRef(0);
  const last = useRef(0);
  const ask = useCallback(() => {
    last.current = performance.now();
    const mine = ++turn.current;
    void host.selectedText().then((text) => { if (mine === turn.current) setMarked(text.trim()); });
  }, [host]);
  useEffect(() => {
    setMarked('');
    ask();
    window.addEventListener('focus', ask);
    return () => { window.removeEventListener('focus', ask); };
  }, [ask, mailId]);
  const onPointerOver = useCallback(() => { if (performance.now() - last.current > REST) ask(); }, [ask]);
  return { marked, onPointerOver };
}
