import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppRole } from '../../domain/approles.ts';
import type { Person } from '../../domain/item.ts';
import type { Administration } from '../../queries/administration.ts';
import { useFormat } from '../language/format.ts';

/** Adds people and says what came of it, each that could not be added by name. */
export function useAdding(admin: Administration): { adding: boolean; said: string; add(people: readonly Person[], role: AppRole): void } {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  return {
    adding, said,
    add(people, role) {
      setAdding(true);
      setSaid('');
      void admin.add(people, role).then((failed) => {
        const names = failed.map(({ name, kind }) => t(kind === 'already' ? 'already' : 'refusedWho', { name }));
        setSaid([t('added', { count: people.length - failed.length }), names.length === 0 ? '' : t('notAdded', { names: format.list(names) })].join(' ').trim());
      }).finally(() => setAdding(false));
    },
  };
}
