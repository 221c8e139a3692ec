import type { Step } from '../domain/act.ts';
import { applyChange } from '../domain/applychange.ts';
import { itemOfDraft } from '../domain/draft.ts';
import { inverseOf } from '../domain/inverse.ts';
import { itemKey } from '../domain/personal.ts';
import type { Page } from './actbook.ts';
import { isGivenUp } from './actbook.ts';
import type { Session } from './session.ts';
import { todayOf } from './zone.ts';

/** What undoes an act: the inverse of each step that was written or is being written, the last one first. */
export function undoSteps(page: Page, session: Session): Step[] {
  return page.act.steps.flatMap((step, index) => {
    if (isGivenUp(page, index)) return [];
    const inverse = inverseStep(step, page.occurrences.get(index), session);
    return inverse ? [inverse] : [];
  }).reverse();
}

function inverseStep({ item, change }: Step, occurrence: string | undefined, session: Session): Step | null {
  const inverse = inverseOf(item, change);
  if (inverse === null) return null;
  if (inverse.kind === 'create') {
    const draft = { ...inverse.draft, key: crypto.randomUUID() };
    const made = itemOfDraft(draft);
    session.acting.aliases.set(itemKey(item), itemKey(made));
    return { item: made, change: { kind: 'create', draft } };
  }
  const now = change.kind === 'create' ? itemOfDraft(change.draft) : (applyChange(item, change, todayOf(session)) ?? item);
  const repeating = inverse.kind === 'reopen' && item.source === 'todo' && item.repeats;
  return { item: now, change: repeating ? { ...inverse, occurrence: { id: occurrence ?? '' } } : inverse };
}
