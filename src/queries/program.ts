import { useDeferredValue, useMemo, useRef } from 'react';
import { buildProgram, itemsOf } from '../domain/buildprogram.ts';
import { applyFilter, filterChoices, isEmpty } from '../domain/filter.ts';
import { SOURCES, type Source } from '../domain/item.ts';
import type { FilterChoices, Program, ProgramFrame, ProgramInput } from '../domain/program.ts';
import { rebuildProgram, type Built } from '../domain/rebuildprogram.ts';
import { sharedCalendarId, type SharedPlace } from '../domain/sharedplace.ts';
import { useNow } from './clock.ts';
import { useFilter } from './filter.ts';
import { lastBoundary, useFrame } from './frame.ts';
import { useProgramInput } from './programinput.ts';
import { useSession, useStore } from './provider.tsx';
import { useReads, type Reads } from './reads.ts';
import { prepareSearch } from './searchready.ts';
import { useSettings } from './settings.ts';
import { readAgain } from './sources.ts';
import { countsOf, isSettled, sourceState } from './sourcestate.ts';
import type { ProgramView, SourceState } from './view.ts';

/** Everything the program page draws. A letter typed into the search, or a meeting that begins, costs one pass over the items. */
export function useProgram(): ProgramView {
  const session = useSession();
  const { settings } = useSettings();
  const reads = useReads(settings);
  const dayFrame = useFrame(settings, reads.mailbox);
  const input = useProgramInput(reads, settings, dayFrame);
  const boundary = lastBoundary(input.meetings, useNow(), dayFrame.zone);
  const frame = useMemo(() => ({ ...dayFrame, now: Math.max(boundary, dayFrame.now) }), [dayFrame, boundary]);
  const whole = useBuilt(input, frame);
  const { program, hidden } = useFiltered(input, whole);
  const sources = useSources(reads, input, whole, settings.visibleSources);
  const calendars = reads.calendar.data?.calendars;
  const shared = settings.sharedPlaces;
  const choices = useMemo(() => lazily(() => choicesOf(input, [...(calendars ?? []), ...sharedCalendars(shared)])), [input, calendars, shared]);
  const me = useMemo(() => reads.me && { id: reads.me.id, name: reads.me.name, givenName: reads.me.givenName, address: reads.me.address }, [reads.me]);
  return {
    status: statusOf(Object.values(sources), reads),
    me,
    program,
    whole,
    hidden,
    sources,
    choices,
    prepareSearch: () => prepareSearch(input),
    settings,
    shutOut: session.credential.trouble?.() === 'not-assigned' && Object.values(sources).some(({ problem }) => problem?.kind === 'signed-out'),
    refresh: () => void readAgain(session, 0),
  };
}

/** The program; where only a few items changed since the last one, that one is changed and not built anew. */
function useBuilt(input: ProgramInput, frame: ProgramFrame): Program {
  const last = useRef<Built | null>(null);
  return useMemo(() => {
    const again = last.current?.program.frame === frame ? rebuildProgram(last.current, input) : null;
    const program = again ?? buildProgram(input, frame);
    last.current = { input, program };
    return program;
  }, [input, frame]);
}

/** Made when it is first asked for, and once. */
function lazily<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function useFiltered(input: ProgramInput, whole: Program): { program: Program; hidden: number } {
  const filter = useDeferredValue(useFilter().filter);
  return useMemo(() => {
    if (isEmpty(filter)) return { program: whole, hidden: 0 };
    const program = buildProgram(applyFilter(input, filter).input, whole.frame);
    return { program, hidden: itemsOf(whole).size - itemsOf(program).size };
  }, [input, whole, filter]);
}

function useSources(reads: Reads, input: ProgramInput, whole: Program, visible: readonly Source[]): Record<Source, SourceState> {
  const session = useSession();
  const waits = useStore(session.waits);
  const counts = useMemo(() => lazily(() => countsOf(input, whole, reads)), [input, whole]); // eslint-disable-line react-hooks/exhaustive-deps -- input changes with what was read
  const states = SOURCES.map((source) => [source, sourceState(source, session, reads, visible, waits[source], counts)] as const);
  return Object.fromEntries(states) as Record<Source, SourceState>;
}

/** Loading until each source is there in full or has failed; then partial when one failed or is off. */
function statusOf(sources: readonly SourceState[], reads: Reads): ProgramView['status'] {
  if (!reads.daysKnown || sources.some((state) => !isSettled(state, reads))) return 'loading';
  return sources.every((state) => state.status === 'ready') ? 'complete' : 'partial';
}

function sharedCalendars(places: readonly SharedPlace[]): { id: string; name: string }[] {
  return places.filter(({ calendar }) => calendar).map(({ address, name }) => ({ id: sharedCalendarId(address), name }));
}

/** All calendars can be chosen, also those without a meeting in sight or not switched on. */
function choicesOf(input: ProgramInput, calendars: readonly { id: string; name: string }[]): FilterChoices {
  return { ...filterChoices(input), calendars: calendars.map(({ id, name }) => ({ id, name })) };
}
