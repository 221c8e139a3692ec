import type { Slot } from '../slots.ts';
import type { PersonKey } from './people.ts';
import type { BucketPath, LabelName } from './plans.ts';

/** A Planner task as the sample writes it down. */
export interface PlanTaskRow {
  in: BucketPath;
  title: string;
  due: Slot;
  /** Assignees beside Ida. */
  with?: readonly PersonKey[];
  /** 0 urgent … 10 low, default 5. */
  priority?: 1 | 3 | 5 | 9;
  percent?: 50;
  labels?: readonly LabelName[];
  notes?: string;
  /** Checklist; a leading `+` means ticked. */
  steps?: readonly string[];
  /** Name and address. */
  links?: readonly (readonly [string, string])[];
}
