import { SOURCES, type Source } from '../domain/item.ts';
import type { Session } from './session.ts';
import { saveSettings } from './settings.ts';

/** Switches sources on or off; off, what was read of them is forgotten. @param visible those that are on from now on */
export async function turnSources(session: Session, visible: readonly Source[]): Promise<void> {
  const visibleSources = SOURCES.filter((each) => visible.includes(each));
  await saveSettings(session, { visibleSources });
  for (const source of SOURCES) if (!visibleSources.includes(source)) session.client.removeQueries({ queryKey: [source] });
}
