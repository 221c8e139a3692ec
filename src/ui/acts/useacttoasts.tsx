import { useMemo, useRef } from 'react';
import { useToastController } from '@fluentui/react-components';
import type { ActRecord } from '../../queries/acts.ts';
import { ActToast } from './ActToast.tsx';

/** How long a toast stands, milliseconds: with its Undo (U10), and once it only tells. */
export const STANDS = 10_000;
const TELLS = 3_000;

function lookOf(state: ActRecord['state']): { intent: 'success' | 'error' | 'warning' | 'info'; timeout: number } {
  switch (state) {
    case 'not-saved': return { intent: 'error', timeout: -1 };
    case 'conflict': return { intent: 'warning', timeout: -1 };
    case 'undone':
    case 'discarded':
    case 'not-allowed': return { intent: 'info', timeout: TELLS };
    case 'waiting': return { intent: 'info', timeout: STANDS };
    default: return { intent: 'success', timeout: STANDS };
  }
}

/** One toast for each act. */
export interface ActToaster {
  /** Changes the act's toast while it stands, and makes it anew once it is gone: no failure goes untold. */
  tell(record: ActRecord): void;
  dismiss(actId: string): void;
}

export function useActToaster(toasterId: string): ActToaster {
  const { dispatchToast, updateToast, dismissToast } = useToastController(toasterId);
  const standing = useRef(new Map<string, string>());
  const made = useRef(0);
  return useMemo(() => ({
    tell({ act: { id }, state }) {
      const content = <ActToast id={id} />;
      const known = standing.current.get(id);
      if (known !== undefined) return updateToast({ toastId: known, content, ...lookOf(state) });
      made.current += 1;
      const toastId = `${id}-${made.current}`;
      standing.current.set(id, toastId);
      dispatchToast(content, {
        toastId,
        ...lookOf(state),
        onStatusChange: (_event, { status }) => {
          if ((status === 'dismissed' || status === 'unmounted') && standing.current.get(id) === toastId) standing.current.delete(id);
        },
      });
    },
    dismiss(id) {
      const known = standing.current.get(id);
      standing.current.delete(id);
      if (known !== undefined) dismissToast(known);
    },
  }), [dispatchToast, updateToast, dismissToast]);
}
