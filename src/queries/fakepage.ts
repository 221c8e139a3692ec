import { NOTHING_PERSONAL, withPersonal } from '../domain/personal.ts';
import type { ProgramInput } from '../domain/program.ts';
import { flaggedMessages, MAIL_KEY, mailQuery, type MailRead } from './mail.ts';
import { meQuery } from './me.ts';
import { overlay } from './overlay.ts';
import { PLANNER_KEY, plannerQuery, plannerTasks, type PlannerRead } from './planner.ts';
import type { Session } from './session.ts';
import { SETTINGS_KEY, settingsQuery, type KeptSettings } from './settingsfile.ts';
import { TODO_KEY, todoQuery, todoTasks, type TodoRead } from './todo.ts';
import { todayOf, zoneOf } from './zone.ts';

/** For tests: a page that has read everything. */
export async function openPage(graph: { session(): Session }): Promise<Session> {
  const session = graph.session();
  const { client } = session;
  await Promise.all([
    client.fetchQuery(settingsQuery(session)), client.fetchQuery(meQuery(session)), client.fetchQuery(plannerQuery(session)),
    client.fetchQuery(todoQuery(session)), client.fetchQuery(mailQuery(session)),
  ]);
  return session;
}

/** What the page shows now. */
export function picture(session: Session): ProgramInput {
  const { client, acting } = session;
  const zone = zoneOf(session);
  const planner = client.getQueryData<PlannerRead>(PLANNER_KEY);
  const todo = client.getQueryData<TodoRead>(TODO_KEY);
  const mail = client.getQueryData<MailRead>(MAIL_KEY);
  const read: ProgramInput = {
    tasks: [...(planner ? plannerTasks(planner, zone, new Map()) : []), ...(todo ? todoTasks(todo, undefined, zone) : [])],
    meetings: [],
    messages: mail ? flaggedMessages(mail, zone) : [],
    unanswered: [],
  };
  const kept = withPersonal(read, client.getQueryData<KeptSettings>(SETTINGS_KEY)?.personal ?? NOTHING_PERSONAL);
  return overlay(kept, acting.pending.get(), { today: todayOf(session), visible: ['planner', 'todo', 'calendar', 'mail'], aliases: acting.aliases });
}

/** Ends once nothing is being written. */
export async function atRest({ acting }: Session): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    await new Promise((wake) => { setTimeout(wake, 1); });
    quiet = acting.pending.get().length === 0 ? quiet + 1 : 0;
  }
}
