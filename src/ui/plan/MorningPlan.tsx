import { useState } from 'react';
import { overBy } from '../../domain/capacity.ts';
import { isUnanswered } from '../../domain/item.ts';
import type { Program } from '../../domain/program.ts';
import { dayPlanOf, openOn, relieve } from '../../domain/suggest.ts';
import { DayTextDialog } from './DayText.tsx';
import { LengthsStep } from './LengthsStep.tsx';
import { OverdueStep } from './OverdueStep.tsx';
import { PinsStep } from './PinsStep.tsx';
import { RoomStep } from './RoomStep.tsx';
import { TimesStep } from './TimesStep.tsx';

/** At most five (I4). */
const STEPS = ['overdue', 'pins', 'lengths', 'room', 'times'] as const;
type Step = (typeof STEPS)[number];

/** What one step needs: it changes nothing until it is accepted, and says when to go on. */
export interface StepProps {
  program: Program;
  /** "Step 2" */
  sub: string;
  onNext: () => void;
  onClose: () => void;
}

function applies(step: Step, program: Program): boolean {
  const open = openOn(program, program.today);
  switch (step) {
    case 'overdue': return program.overdue.entries.some(({ item }) => item.source !== 'calendar' && !isUnanswered(item));
    case 'pins': return open.length > 0;
    case 'lengths': return open.some((item) => item.estimate === null && item.block === undefined);
    case 'room': return overBy(dayPlanOf(program, program.today)?.capacity ?? { meetings: 0, tasks: 0, of: 0 }) > 0 && relieve(program, program.today).length > 0;
    case 'times': return open.some((item) => item.block?.day !== program.today);
  }
}

const VIEWS = { overdue: OverdueStep, pins: PinsStep, lengths: LengthsStep, room: RoomStep, times: TimesStep } as const;

/** The morning plan: one question after another about today, each skipped with one key, and the day as text at the end. */
export default function MorningPlan({ program, onClose }: { program: Program; onClose: () => void }) {
  const [at, setAt] = useState(() => STEPS.findIndex((step) => applies(step, program)));
  const step = STEPS[at];
  if (step === undefined) return <DayTextDialog program={program} onClose={onClose} />;
  const next = (): void => {
    const later = STEPS.findIndex((each, index) => index > at && applies(each, program));
    setAt(later < 0 ? STEPS.length : later);
  };
  const View = VIEWS[step];
  return <View key={step} program={program} sub={`${at + 1} / ${STEPS.length}`} onNext={next} onClose={onClose} />;
}
