import { registerMgtAgendaComponent } from '@microsoft/mgt-components';
import { createElement, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useHost } from '../host.ts';
import { agendaEvents } from './agendaevents.ts';
import type { AgendaEvent, AgendaRow } from './agendaevents.ts';
import { paintToolkit, setUpToolkit } from './setup.ts';

registerMgtAgendaComponent();

/** Our rows bring their own gap. */
const FLAT = { '--agenda-event-row-gap': '0' } as CSSProperties;

/** What the Toolkit says when it made the place for one event. */
interface Rendered {
  templateType: string;
  context: { event?: AgendaEvent };
  element: HTMLElement;
}

type AgendaElement = HTMLElement & { events?: AgendaEvent[] };

/**
 * The Toolkit makes each event a stop of the Tab key without a role or a name. The rows inside have their own buttons, so
 * the boxes become list items and leave the Tab order.
 */
function tellAsList(agenda: AgendaElement, label: string): void {
  const list = agenda.shadowRoot?.querySelector('.agenda');
  list?.setAttribute('role', 'list');
  list?.setAttribute('aria-label', label);
  for (const box of agenda.shadowRoot?.querySelectorAll('.event-container') ?? []) {
    box.setAttribute('role', 'listitem');
    box.removeAttribute('tabindex');
  }
}

interface Props {
  /** In the order shown; timed meetings only, since the Toolkit puts all-day ones on the day before, west of UTC. */
  rows: readonly AgendaRow[];
  label: string;
  /** Draws one meeting; stays inside our React tree, so themes and words reach it. */
  draw(key: string): ReactNode;
}

/** Graph Toolkit's Agenda fed with our own events (so it asks Graph for nothing), each drawn by us. Loaded lazily. */
export default function ToolkitAgenda({ rows, label, draw }: Props): ReactNode {
  const host = useHost();
  useMemo(() => { setUpToolkit(host); }, [host]);
  useEffect(() => host.onThemeChange(paintToolkit), [host]);
  const [places, setPlaces] = useState<ReadonlyMap<string, HTMLElement>>(new Map());
  const detach = useRef<() => void>(() => undefined);
  const events = useMemo(() => agendaEvents(rows), [rows]);
  // All of it when the element is attached: its first own update comes before React's effects, and without events it would ask Graph.
  const attach = useCallback((element: AgendaElement | null) => {
    detach.current();
    if (element === null) return;
    const onRendered = (message: Event): void => {
      const { templateType, context, element: place } = (message as CustomEvent<Rendered>).detail;
      const key = context.event?.id;
      if (templateType === 'event' && key !== undefined) setPlaces((before) => new Map(before).set(key, place));
    };
    const onUpdated = (): void => { tellAsList(element, label); };
    element.addEventListener('templateRendered', onRendered);
    element.addEventListener('updated', onUpdated);
    element.events = events;
    detach.current = () => {
      element.removeEventListener('templateRendered', onRendered);
      element.removeEventListener('updated', onUpdated);
    };
  }, [events, label]);
  return (
    <>
      {createElement('mgt-agenda', { ref: attach, style: FLAT }, <template data-type="event" />, <template data-type="loading" />)}
      {events.map(({ id }) => {
        const place = places.get(id);
        return place === undefined ? null : createPortal(draw(id), place, id);
      })}
    </>
  );
}
