/** The physical limit: the fewest requests that bring the same items, and plain list elements. No framework, no rules, no care. */
import { GRAPH } from '../graph.ts';

interface Part { id: string; status: number; body: { value?: Entry[]; '@odata.nextLink'?: string } }
interface Entry { id: string; title?: string; subject?: string; displayName?: string }

const SCOPES = ['User.Read', 'Tasks.Read', 'Calendars.Read', 'Mail.ReadBasic', 'MailboxSettings.Read'];
const START = new Date();
const END = new Date(START.getTime() + 14 * 86_400_000);
const FIRST = [
  '/me?$select=id,displayName',
  '/me/planner/tasks?$select=id,title,planId,percentComplete,dueDateTime',
  '/me/planner/plans?$select=id,title',
  '/me/todo/lists?$top=100',
  `/me/calendarView?startDateTime=${START.toISOString()}&endDateTime=${END.toISOString()}&$top=200&$select=id,subject,start,end`,
  `/me/messages?$filter=flag/flagStatus eq 'flagged'&$top=100&$select=id,subject,receivedDateTime`,
];

async function token(): Promise<string> {
  const answer = await fetch('/_sandbox/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ scopes: SCOPES, consent: true }) });
  return ((await answer.json()) as { access_token: string }).access_token;
}

async function batch(bearer: string, urls: readonly string[]): Promise<Part[]> {
  const answer = await fetch(`${GRAPH}/v1.0/$batch`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: JSON.stringify({ requests: urls.map((url, index) => ({ id: String(index), method: 'GET', url })) }),
  });
  const { responses } = (await answer.json()) as { responses: Part[] };
  return responses.sort((a, b) => Number(a.id) - Number(b.id));
}

const nextOf = (parts: readonly Part[]): string[] => parts.flatMap((part) => (part.body['@odata.nextLink'] ? [part.body['@odata.nextLink'].replace(/^.*\/v1\.0/, '')] : []));

function show(parts: readonly Part[]): void {
  const list = document.createElement('ul');
  for (const { body } of parts) {
    for (const entry of body.value ?? []) {
      const row = document.createElement('li');
      row.textContent = entry.title ?? entry.subject ?? entry.displayName ?? '';
      list.append(row);
    }
  }
  document.body.append(list);
}

/** The least that an act can be: the row goes, the count follows. Nothing is written. */
function takeOff({ target }: Event): void {
  if (!(target instanceof HTMLLIElement)) return;
  target.remove();
  document.body.dataset['count'] = String(document.querySelectorAll('li').length);
}
document.addEventListener('click', takeOff);

async function run(): Promise<void> {
  const bearer = await token();
  const first = await batch(bearer, FIRST);
  show(first);
  const lists = first[3]?.body.value ?? [];
  let wanted = [...nextOf(first), ...lists.map((each) => `/me/todo/lists/${each.id}/tasks?$select=id,title,status,dueDateTime`)];
  while (wanted.length > 0) {
    const parts = await batch(bearer, wanted.slice(0, 20));
    show(parts);
    wanted = [...wanted.slice(20), ...nextOf(parts)];
  }
  document.body.dataset['program'] = 'complete';
}

void run();
