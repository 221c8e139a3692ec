/** Joins the workloads: their stores, their routes, and what one of them needs of another. */
import { calendarRoutes } from './calendar/routes.ts';
import { CalendarStore } from './calendar/store.ts';
import { appRoutes } from './directory/appRoutes.ts';
import { AppStore } from './directory/appStore.ts';
import { directoryRoutes } from './directory/routes.ts';
import { DirectoryStore } from './directory/store.ts';
import { driveContent, driveRoutes } from './drive/routes.ts';
import { DriveStore } from './drive/store.ts';
import { mailContent } from './mail/attachmentRoutes.ts';
import { mailRoutes } from './mail/routes.ts';
import { MailStore } from './mail/store.ts';
import type { ContentRoutes } from './odata/content.ts';
import type { Routes, Sandbox } from './odata/contract.ts';
import type { WorkloadStore } from './odata/workload.ts';
import { peopleRoutes } from './people/routes.ts';
import { PeopleStore } from './people/store.ts';
import { plannerRoutes } from './planner/routes.ts';
import { PlannerStore } from './planner/store.ts';
import { todoRoutes } from './todo/routes.ts';
import { TodoStore } from './todo/store.ts';

export interface Workloads {
  /** The enterprise application: who may use it, and who may say so. */
  app: AppStore;
  /** In the order in which they are filled: mail before To Do, which mirrors its flags. */
  stores: WorkloadStore[];
  /** Zone of a user's mailbox, as Outlook's settings would set it. */
  setTimeZone: (userId: string, timeZone: string) => void;
}

/** Makes the stores, still empty, and registers everything they answer. */
export function joinWorkloads(routes: Routes, content: ContentRoutes, sandbox: Sandbox): Workloads {
  const people = new PeopleStore(sandbox);
  const directory = new DirectoryStore(sandbox);
  const app = new AppStore(sandbox);
  const mail = new MailStore(sandbox);
  const calendar = new CalendarStore(sandbox);
  const todo = new TodoStore(sandbox);
  const planner = new PlannerStore(sandbox);
  const drive = new DriveStore(sandbox);
  todo.connect({ flaggedMessages: (userId) => mail.flaggedMessages(userId) });
  peopleRoutes(routes, sandbox, people);
  directoryRoutes(routes, sandbox, directory);
  appRoutes(routes, app);
  mailRoutes(routes, sandbox, mail);
  calendarRoutes(routes, sandbox, calendar);
  todoRoutes(routes, sandbox, todo);
  plannerRoutes(routes, sandbox, planner);
  driveRoutes(routes, sandbox, drive);
  mailContent(content, sandbox, mail);
  driveContent(content, sandbox, drive);
  return { app, stores: [people, directory, app, mail, calendar, todo, planner, drive], setTimeZone: (userId, timeZone) => mail.setTimeZone(userId, timeZone) };
}
