import { CALENDAR_KEY, calendarQuery } from './calendar.ts';
import { MAIL_KEY, mailQuery } from './mail.ts';
import { ME_KEY, meQuery } from './me.ts';
import { PLANNER_KEY, plannerQuery } from './planner.ts';
import type { Session } from './session.ts';
import { SETTINGS_KEY, settingsQuery } from './settingsfile.ts';
import { TODO_KEY, todoQuery } from './todo.ts';

/** First parts of the keys of everything the page is made of; further calendars and the like stand below them. */
const ROOTS: readonly string[] = [ME_KEY, SETTINGS_KEY, PLANNER_KEY, TODO_KEY, CALENDAR_KEY, MAIL_KEY].map(([root]) => root);

/** Starts the first wave before anything is drawn. All of it is asked for in one moment, so it travels in one batch. */
export function startReading(session: Session): void {
  const { client } = session;
  void client.prefetchQuery(settingsQuery(session));
  void client.prefetchQuery(meQuery(session));
  void client.prefetchQuery(plannerQuery(session));
  void client.prefetchQuery(todoQuery(session));
  void client.prefetchQuery(calendarQuery(session));
  void client.prefetchQuery(mailQuery(session));
}

/**
 * Reads again what is older than `age` ms, in one moment and so in one batch; what failed at its last read always.
 * Sources that are off and reads under way are left alone.
 */
export async function readAgain({ client, graph }: Session, age: number): Promise<void> {
  await client.refetchQueries({
    predicate: ({ queryKey, state }) =>
      ROOTS.includes(String(queryKey[0])) && state.fetchStatus === 'idle' &&
      (state.status === 'error' || graph.now() - state.dataUpdatedAt >= age),
  }, { cancelRefetch: false });
}
