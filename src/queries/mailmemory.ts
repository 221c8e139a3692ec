import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { Item, Task } from '../domain/item.ts';
import { madeFrom, type MailLink } from '../domain/maillink.ts';
import { itemKey, withPersonal } from '../domain/personal.ts';
import { linkIn, mailById } from '../graph/mailbody.ts';
import { readAll } from '../graph/paging.ts';
import { entities } from '../graph/wire.ts';
import { usePersonal } from './personal.ts';
import { plannerQuery, plannerTasks } from './planner.ts';
import { useSession } from './provider.tsx';
import { todoQuery, todoTasks } from './todo.ts';
import { zoneOf } from './zone.ts';

const NONE: Task[] = [];

/** The tasks that were made from a mail or from any other of its conversation (F5, U7), as far as they still exist. */
export function useThreadTasks(mail: { conversationId: string; internetMessageId: string | null } | null): Task[] {
  const session = useSession();
  const personal = usePersonal();
  const planner = useQuery({ ...plannerQuery(session), enabled: false }).data;
  const todo = useQuery({ ...todoQuery(session), enabled: false }).data;
  const { conversationId = '', internetMessageId = null } = mail ?? {};
  return useMemo(() => {
    const keys = new Set(madeFrom(personal.mails, { conversationId, internetMessageId }));
    if (keys.size === 0) return NONE;
    const zone = zoneOf(session);
    const tasks = [...(planner ? plannerTasks(planner, zone, new Map()) : []), ...(todo ? todoTasks(todo, undefined, zone) : [])];
    return withPersonal({ tasks: tasks.filter((task) => keys.has(itemKey(task))), meetings: [], messages: [], unanswered: [] }, personal).tasks;
  }, [personal, planner, todo, conversationId, internetMessageId, session]);
}

/** The mails that an item was made from. */
export function useMailsOf(item: Item): readonly MailLink[] {
  const { mails } = usePersonal();
  const key = itemKey(item);
  return Object.hasOwn(mails, key) ? (mails[key] ?? []) : [];
}

/** Finds a mail wherever it was moved to (E5). Gives its address in Outlook, or null when it is nowhere. @throws GraphError */
export function useFindMail(): (link: MailLink) => Promise<string | null> {
  const { graph } = useSession();
  return useCallback(async ({ internetMessageId }) => linkIn(entities(await readAll(graph, mailById(internetMessageId)))), [graph]);
}

/** Where the last task that was made from a mail went: the plan offered first. */
export function useLastPlan(): string | null {
  const session = useSession();
  const { mails } = usePersonal();
  const planner = useQuery({ ...plannerQuery(session), enabled: false }).data;
  return useMemo(() => {
    const last = Object.keys(mails).filter((key) => key.startsWith('planner:')).at(-1)?.slice('planner:'.length);
    const task = last === undefined ? undefined : planner?.tasks.find(({ id }) => id === last);
    return typeof task?.planId === 'string' ? task.planId : null;
  }, [mails, planner]);
}
