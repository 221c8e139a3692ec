import { Combobox, Field, Option, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { findPeople, typedAddress } from '../../domain/findpeople.ts';
import type { Person } from '../../domain/item.ts';
import { isSamePerson } from '../../domain/withperson.ts';

/** Names offered at once. */
const MOST = 6;

const useStyles = makeStyles({ box: { minWidth: 0, width: '100%' }, option: { overflowWrap: 'anywhere' } });

/** What the field says; each place that asks for somebody has words of its own. */
export interface PersonFieldWords {
  label: string;
  placeholder: string;
  /** While nothing was typed. */
  type: string;
  none: string;
  wrong(text: string): string;
}

interface Props {
  words: PersonFieldWords;
  people: readonly Person[];
  /** Chosen already, and so not offered. */
  out: readonly Person[];
  /** Trouble that is told below the field while nothing worse is. */
  note: string | null;
  onType?(text: string): void;
  onPick(person: Person): void;
}

const wordFor = ({ name, address }: Person): string => (name === null ? `${address}` : `${name} – ${address}`);

/** Somebody, by name among those who are known or by a whole address. What is neither gets a sentence and stays as it was typed. */
export function PersonField({ words, people, out, note, onType, onPick }: Props): ReactNode {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [wrong, setWrong] = useState(false);
  const whole = typedAddress(typed);
  const found = findPeople(people, typed, out, MOST);
  const offered = whole === null || found.some((each) => isSamePerson(each, whole)) ? found : [...found, whole];
  const write = (text: string): void => { setTyped(text); setWrong(false); setOpen(text.trim() !== ''); onType?.(text); };
  const take = (person: Person | null | undefined): void => {
    setOpen(false);
    if (person == null) { setWrong(typed.trim() !== ''); return; }
    write('');
    if (!out.some((each) => isSamePerson(each, person))) onPick(person);
  };
  const message = wrong ? words.wrong(typed.trim()) : note;
  return (
    <Field label={words.label} size="small" {...(message === null ? {} : { validationState: wrong ? 'error' : 'warning', validationMessage: message })}>
      <Combobox
        className={styles.box} size="medium" freeform expandIcon={null} placeholder={words.placeholder} value={typed} selectedOptions={[]}
        open={open} onOpenChange={(_event, data) => { setOpen(data.open); }}
        onChange={(event) => { write(event.currentTarget.value); }}
        onOptionSelect={(_event, { optionValue }) => { if (optionValue !== undefined) take(offered.find(({ address }) => address === optionValue)); }}
        onKeyDown={(event) => { if (event.key === 'Enter' && typed.trim() !== '') { event.preventDefault(); if (offered.length === 0) take(null); } }}
        onBlur={() => { if (typed.trim() !== '') take(whole); }}
      >
        {offered.map((person) => <Option key={person.address} className={styles.option} value={person.address ?? ''} text={wordFor(person)}><bdi>{wordFor(person)}</bdi></Option>)}
        {offered.length === 0 ? <Option disabled value="" text={words.none}>{typed.trim() === '' ? words.type : words.none}</Option> : null}
      </Combobox>
    </Field>
  );
}
