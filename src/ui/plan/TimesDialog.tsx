import './words.ts';
import type { Day } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import { TimesStep } from './TimesStep.tsx';

/** Suggested times by themselves, without the rest of the morning plan. */
export default function TimesDialog({ program, day = program.today, onClose }: { program: Program; day?: Day; onClose: () => void }) {
  return <TimesStep program={program} day={day} alone onNext={onClose} onClose={onClose} />;
}
