import { Button } from '@fluentui/react-components';
import { Checkmark20Regular, Dismiss20Regular, Question20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Meeting } from '../../domain/item.ts';
import { useAct } from './liveitem.ts';
import './words.ts';

const ANSWERS = [
  { answer: 'accepted', Icon: Checkmark20Regular },
  { answer: 'tentativelyAccepted', Icon: Question20Regular },
  { answer: 'declined', Icon: Dismiss20Regular },
] as const;

/** The three answers to an invitation. Each tells the organiser, and so is asked first; the one given is pressed. */
export function AnswerButtons({ meeting }: { meeting: Meeting }): ReactNode {
  const { t } = useTranslation('edit');
  const act = useAct();
  if (meeting.shared === true || meeting.answer === 'organizer' || meeting.cancelled || meeting.organizer === null) return null;
  const open = meeting.answer === 'notResponded' || meeting.answer === 'none';
  return ANSWERS.map(({ answer, Icon }) => (
    <Button
      key={answer} icon={<Icon />} aria-pressed={meeting.answer === answer} disabledFocusable={meeting.answer === answer}
      appearance={open && answer === 'accepted' ? 'primary' : 'secondary'} onClick={() => { act({ kind: 'answer', answer }); }}
    >
      {t(`answer.${answer}`)}
    </Button>
  ));
}
