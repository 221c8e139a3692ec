import { useCallback, useEffect, useRef, useState } from 'react';
import type { MailHost } from '../../hosts/openmail.ts';

/** What the person marked in the mail (F4). Outlook announces no change of it, so it is asked for when they come to the pane. */
export function useMarkedText(host: MailHost, mailId: string | null): { marked: string; ask: () => void } {
  const [marked, setMarked] = useState('');
  const turn = useRef(0);
  const ask = useCallback(() => {
    const mine = ++turn.current;
    void host.selectedText().then((text) => { if (mine === turn.current) setMarked(text.trim()); });
  }, [host]);
  useEffect(() => {
    setMarked('');
    ask();
  }, [ask, mailId]);
  return { marked, ask };
}
