import { useState } from 'react';
import type { Bucket } from '../../domain/item.ts';
import type { Layout } from './layout.ts';

/** Which buckets are open after a head was pressed; below 360 px opening one shuts the others. */
export function toggled(open: readonly Bucket[], bucket: Bucket, layout: Layout): Bucket[] {
  if (open.includes(bucket)) return open.filter((one) => one !== bucket);
  return layout === 'narrow' ? [bucket] : [...open, bucket];
}

export interface Folds {
  isOpen(bucket: Bucket): boolean;
  toggle(bucket: Bucket): void;
  open(bucket: Bucket): void;
}

/** The pane's open buckets. `first` is open until somebody chooses: Today, at the weekend Next week. */
export function useFolds(layout: Layout, first: Bucket): Folds {
  const [chosen, setChosen] = useState<Bucket[] | null>(null);
  const open = chosen ?? [first];
  const shown = layout === 'narrow' ? open.slice(-1) : open;
  return {
    isOpen: (bucket) => shown.includes(bucket),
    toggle: (bucket) => setChosen(toggled(shown, bucket, layout)),
    open: (bucket) => { if (!shown.includes(bucket)) setChosen(toggled(shown, bucket, layout)); },
  };
}
