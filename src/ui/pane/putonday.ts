import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureFile } from '../../domain/capturefile.ts';
import { captureOnDay } from '../../domain/captureonday.ts';
import { safeFileName } from '../../domain/filename.ts';
import type { Day } from '../../domain/item.ts';
import type { MailDrop, MailHost } from '../../hosts/openmail.ts';
import { useCapturables, type Dropped } from '../../queries/captureddrop.ts';
import { useSettings } from '../../queries/settings.ts';
import { useTargets } from '../../queries/targets.ts';
import { useActing } from '../acts/acting.ts';
import { DROP, dropDay } from '../acts/droptarget.ts';

interface PutState {
  word: 'idle' | 'finding' | 'failed' | 'noList' | 'noDay' | 'noMail';
  /** Files that are no mails. */
  names: string;
}

/** Makes To Do tasks of mails that were put on a day. */
export interface PutOnDay {
  state: PutState;
  /** @param day null: No date; undefined: they were let go where no day is. @param together one task for all of them */
  put(dropped: readonly Dropped[], day: Day | null | undefined, together: boolean): void;
}

const say = (word: PutState['word'], names = ''): PutState => ({ word, names });

export function usePutOnDay(): PutOnDay {
  const { t } = useTranslation('pane');
  const { perform } = useActing();
  const { lists } = useTargets();
  const { settings } = useSettings();
  const find = useCapturables();
  const [state, setState] = useState(say('idle'));
  const list = lists.find(({ id }) => id === settings.defaultList) ?? lists[0];
  const make = async (dropped: readonly Dropped[], day: Day | null, together: boolean): Promise<PutState> => {
    if (list === undefined) return say('noList');
    const found = await find(dropped);
    const mails = found.flatMap((mail) => (mail === null ? [] : [{ ...mail, files: mail.file === null ? [] : [keptFile(mail.file)] }]));
    if (mails.length > 0) perform(captureOnDay(mails, { list, day, together, noTitle: t('noSubject'), key: () => crypto.randomUUID() }), 'created');
    const names = dropped.flatMap((each, index) => ('file' in each && found[index] === null ? [each.file.name] : []));
    return names.length === 0 ? say('idle') : say('noMail', names.join(', '));
  };
  return {
    state,
    put(dropped, day, together) {
      if (day === undefined) return setState(say('noDay'));
      setState(say('finding'));
      make(dropped, day, together).then(setState, () => setState(say('failed')));
    },
  };
}

function keptFile(file: File): CaptureFile {
  return { key: crypto.randomUUID(), name: safeFileName(file.name), contentType: 'message/rfc822', size: file.size, from: { kind: 'local', bytes: file } };
}

/** Follows what is let go over the pane. @returns false where the host has no drop */
export function useDrops(host: MailHost, { put }: PutOnDay): boolean {
  const acting = useActing();
  const [canDrop, setCanDrop] = useState(false);
  const heard = useRef<(drop: MailDrop) => void>(() => undefined);
  useEffect(() => {
    heard.current = ({ mails, files, x, y }) => {
      const target = document.elementFromPoint(x - window.scrollX, y - window.scrollY)?.closest(`[${DROP}]`)?.getAttribute(DROP) ?? '';
      const known = mails.flatMap(({ id, subject }) => (id === null ? [] : [{ id, subject }]));
      put([...known, ...files.map((file) => ({ file }))], dropDay(target, acting), false);
    };
  });
  useEffect(() => {
    const stop = host.onDrop((drop) => heard.current(drop));
    setCanDrop(stop !== null);
    return stop ?? undefined;
  }, [host]);
  return canDrop;
}
