/** The Outlook-like window: folders, messages, the mail, and the app's pane beside it. */
import { exchangeId, Mailbox } from './mailbox.ts';
import type { Mail } from './mailbox.ts';
import { NestedAuth } from './nestedauth.ts';
import { OfficeProtocol } from './officeprotocol.ts';
import { askHostToken, initials } from './person.ts';
import { plainItem, rawRead, rawWritten } from './rawitem.ts';

const asked = new URLSearchParams(location.search);
const user = asked.get('user');
const appUrl = new URL(asked.get('app') ?? '/pane.html', location.href);
if (user !== null && appUrl.origin === location.origin) appUrl.searchParams.set('user', user);

function element<T extends HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}`);
  return found as T;
}
const [list, reading, compose, state] = [element('list'), element('reading'), element<HTMLFormElement>('compose'), element('state')];
const [theme, pin, open, subject] = [element<HTMLSelectElement>('theme'), element<HTMLButtonElement>('pin'), element<HTMLButtonElement>('open'), element<HTMLInputElement>('subject')];
const aside = document.querySelector('aside') as HTMLElement;

const person = await askHostToken(user);
const mailbox = new Mailbox(user);
const mails = await mailbox.inbox();
let frame: HTMLIFrameElement | null = null;
let selected: Mail[] = [];
let writing = false;
let draftId: string | null = null;

const one = (): Mail | null => (selected.length === 1 ? selected[0] ?? null : null);
const pressed = (button: HTMLElement): boolean => button.getAttribute('aria-pressed') === 'true';
const colours = () => (theme.value === 'dark' ? { background: '#292929', text: '#ffffff' } : { background: '#ffffff', text: '#242424' });

async function saveDraft(): Promise<string> {
  const saved = await mailbox.saveDraft(subject.value, element<HTMLTextAreaElement>('text').value);
  draftId = exchangeId(saved.id);
  state.textContent = 'Draft saved';
  return draftId;
}

/** What is marked in the text being written; Outlook tells it of no other mail. */
function marked(): string {
  const { value, selectionStart, selectionEnd } = element<HTMLTextAreaElement>('text');
  return value.slice(selectionStart, selectionEnd);
}

/** The methods of Outlook that the pane uses, by office.js' numbers: 18 subject, 28 marked text, 32 save, 107 from. */
function execute(dispatchId: number): Promise<unknown> | undefined {
  switch (dispatchId) {
    case 18: return Promise.resolve(subject.value);
    case 28: return Promise.resolve({ data: marked(), sourceProperty: 'body' });
    case 32: return saveDraft();
    case 107: return Promise.resolve({ name: person.user.displayName, address: person.user.userPrincipalName });
    default: return undefined;
  }
}

function extra(call: string, args: unknown): Promise<unknown> {
  switch (call) {
    case 'nestedAuth': return nested.answer(String(args));
    case 'selected': return Promise.resolve(selected.map((mail) => ({ itemId: exchangeId(mail.id), subject: mail.subject, conversationId: exchangeId(mail.conversationId), internetMessageId: mail.internetMessageId, itemType: 'message' })));
    case 'open': return Promise.resolve({ item: plainItem(one(), person, writing), theme: { bodyBackgroundColor: colours().background } });
    case 'draftSubject': return Promise.resolve(subject.value);
    case 'draftId': return Promise.resolve(draftId);
    case 'saveDraft': return saveDraft();
    default: return Promise.resolve(null);
  }
}

function askConsent(scopes: string[]): Promise<boolean> {
  const dialog = element<HTMLDialogElement>('consent');
  dialog.querySelector('ul')?.replaceChildren(...scopes.map((scope) => Object.assign(document.createElement('li'), { textContent: scope })));
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => { dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true }); });
}

const nested = new NestedAuth(user, askConsent);
const protocol = new OfficeProtocol({
  frame: () => frame?.contentWindow ?? null, appOrigin: appUrl.origin, colours, execute, extra,
  item: () => { const mail = one(); return writing ? rawWritten(person) : mail === null ? null : rawRead(mail, person); },
});

function openPane(): void {
  protocol.forget();
  frame = document.createElement('iframe');
  frame.id = 'app';
  frame.title = 'Triptych';
  frame.name = protocol.frameName;
  frame.src = appUrl.href;
  aside.replaceChildren(frame);
  document.body.dataset['pane'] = 'open';
  open.setAttribute('aria-pressed', 'true');
}

function closePane(): void {
  frame = null;
  aside.replaceChildren();
  document.body.dataset['pane'] = 'closed';
  open.setAttribute('aria-pressed', 'false');
}

/** A pane that is not pinned goes with its mail; a pinned one is told. */
function changed(): void {
  draw();
  if (frame === null) return;
  if (pressed(pin)) protocol.itemChanged();
  else closePane();
}

function draw(): void {
  for (const row of list.querySelectorAll<HTMLElement>('button')) {
    const on = selected.some((mail) => mail.id === row.dataset['id']);
    row.classList.toggle('on', on);
    (row.querySelector('input') as HTMLInputElement).checked = on && selected.length > 1;
  }
  reading.hidden = writing;
  compose.hidden = !writing;
  const mail = one();
  const text = (tag: string, content: string): HTMLElement => Object.assign(document.createElement(tag), { textContent: content });
  reading.replaceChildren(...(mail === null ? [text('p', selected.length === 0 ? 'Select an item to read.' : `${selected.length} messages selected.`)] : [text('h1', mail.subject), text('p', mail.from?.emailAddress.name ?? ''), text('p', mail.bodyPreview)]));
}

function rowOf(mail: Mail): HTMLElement {
  const row = document.createElement('button');
  row.dataset['id'] = mail.id;
  row.classList.toggle('unread', !mail.isRead);
  const box = Object.assign(document.createElement('input'), { type: 'checkbox', ariaLabel: `Select ${mail.subject}` });
  const part = (className: string, textContent: string): HTMLElement => Object.assign(document.createElement('span'), { className, textContent });
  row.append(box, part('who', mail.from?.emailAddress.name ?? ''), part('when', mail.receivedDateTime.slice(5, 10)), part('subject', mail.subject), part('preview', mail.bodyPreview));
  row.addEventListener('click', (event) => {
    const several = event.target === box || event.ctrlKey;
    const has = selected.some(({ id }) => id === mail.id);
    selected = !several ? [mail] : has ? selected.filter(({ id }) => id !== mail.id) : [...selected, mail];
    writing = false;
    changed();
  });
  return row;
}

/** Writing has a pane of its own: another runtime of the add-in, with a pin of its own. */
function write(on: boolean): void {
  writing = on;
  draftId = null;
  subject.value = '';
  draw();
  openPane();
}

list.replaceChildren(...mails.map(rowOf));
element('new').addEventListener('click', () => write(true));
element('discard').addEventListener('click', () => write(false));
element('save').addEventListener('click', () => void saveDraft());
element('none').addEventListener('click', () => { selected = []; writing = false; changed(); });
element('drag').addEventListener('click', () => { const mail = one(); if (mail !== null) protocol.tellExtra('DragAndDropEvent', { name: `${mail.subject}.eml`, text: `Subject: ${mail.subject}\r\nMessage-ID: ${mail.internetMessageId}\r\n\r\n${mail.bodyPreview}`, x: 160, y: aside.clientHeight - 30 }); });
element<HTMLInputElement>('width').addEventListener('input', (event) => document.body.style.setProperty('--pane', `${(event.target as HTMLInputElement).value}px`));
pin.addEventListener('click', () => { const on = !pressed(pin); pin.setAttribute('aria-pressed', String(on)); pin.textContent = on ? 'Pinned' : 'Pin'; });
open.addEventListener('click', () => { if (frame === null) openPane(); else closePane(); });
theme.addEventListener('change', () => { document.body.dataset['theme'] = theme.value; protocol.themeChanged(); });
element('avatar').textContent = initials(person.user.displayName);
if (asked.get('theme') === 'dark') { theme.value = 'dark'; document.body.dataset['theme'] = 'dark'; }
selected = mails.slice(0, asked.get('select') === 'none' ? 0 : 1);
draw();
openPane();
