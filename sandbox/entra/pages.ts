/** The pages of the sign-in: plain HTML without a script, as little like the real ones as needed to tell them apart. */
import type { TenantData, UserData } from '../tenants/tenant.ts';
import type { Outcome } from './authorize.ts';

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
:root{color-scheme:light dark;--back:#f2f2f2;--card:#fff;--text:#242424;--quiet:#5c5c5c;--line:#d1d1d1;--act:#0f6cbd}
@media (prefers-color-scheme:dark){:root{--back:#1f1f1f;--card:#292929;--text:#fff;--quiet:#adadad;--line:#525252;--act:#2886de}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--back);color:var(--text);font:14px/20px "Segoe UI",system-ui,sans-serif}
main{width:min(440px,100vw);background:var(--card);padding:24px 32px;border-radius:8px;box-shadow:0 4px 16px #0002}
.org{font-weight:600;color:var(--quiet)}h1{font-size:22px;line-height:28px;margin:12px 0 8px}.who{color:var(--quiet);margin:0 0 16px}
ul{margin:0;padding:0;list-style:none;border-top:1px solid var(--line)}li{padding:6px 0;border-bottom:1px solid var(--line)}li small{display:block;color:var(--quiet);font-size:12px}
nav{display:flex;justify-content:flex-end;gap:8px;margin-top:16px}a.b{display:inline-block;padding:7px 18px;border:1px solid var(--line);border-radius:4px;color:inherit;text-decoration:none}
a.b.p{background:var(--act);border-color:var(--act);color:#fff}.note{margin:16px 0 0;font-size:12px;line-height:16px;color:var(--quiet)}`;

/** What the consent page says of a scope; the scope itself where it has no words. */
const WORDS: Readonly<Record<string, string>> = {
  'User.Read': 'Sign you in and read your profile',
  'Tasks.Read': 'Read your tasks and task lists',
  'Tasks.ReadWrite': 'Create, read, update and delete your tasks and task lists',
  'Calendars.Read': 'Read your calendars',
  'Calendars.ReadWrite': 'Have full access to your calendars',
  'Mail.ReadBasic': 'Read your basic mail',
  'Mail.Read': 'Read your mail',
  'Mail.ReadWrite': 'Read and write access to your mail',
  'MailboxSettings.Read': 'Read your mailbox settings',
  'Files.ReadWrite.AppFolder': 'Have full access to its own folder in your OneDrive',
  'User.ReadBasic.All': "Read all users' basic profiles",
  'Presence.Read.All': 'Read presence information of all users in your organization',
};

interface Link {
  to: string;
  word: string;
  id: string;
}

export interface PageText {
  organization: string;
  who: string;
  title: string;
  text: string;
  scopes?: readonly string[];
  main?: Link;
  other?: Link;
}

/** One card with the person, what it is about, and at most two ways on. */
export function signInPage(page: PageText): string {
  const link = (given: Link | undefined, kind: string): string => (given === undefined ? '' : `<a class="b ${kind}" id="${given.id}" href="${escapeHtml(given.to)}">${given.word}</a>`);
  const scopes = page.scopes === undefined ? '' : `<ul>${page.scopes.map((scope) => `<li>${escapeHtml(WORDS[scope] ?? scope)}<small>${escapeHtml(scope)}</small></li>`).join('')}</ul>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(page.title)}</title><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main><div class="org">${escapeHtml(page.organization)}</div><h1>${escapeHtml(page.title)}</h1><p class="who">${escapeHtml(page.who)}</p><p>${escapeHtml(page.text)}</p>${scopes}
<nav>${link(page.other, '')}${link(page.main, 'p')}</nav><p class="note">A stand-in for Microsoft's sign-in, served by the sandbox. Nothing leaves this computer.</p></main></body></html>`;
}

type Shown = Exclude<Outcome, { kind: 'go' }>;

function parts(outcome: Shown): Omit<PageText, 'organization' | 'who'> {
  switch (outcome.kind) {
    case 'consent': return {
      title: 'Permissions requested', text: 'Triptych would like to:', scopes: outcome.scopes,
      main: { to: outcome.accept, word: 'Accept', id: 'accept' }, other: { to: outcome.cancel, word: 'Cancel', id: 'cancel' },
    };
    case 'admin': return {
      title: 'Need admin approval', text: 'Triptych needs permission to access resources in your organization that only an admin can grant.', scopes: outcome.scopes,
      main: { to: outcome.cancel, word: 'Return to the application without granting consent', id: 'cancel' },
    };
    case 'pick': return { title: 'Pick an account', text: 'Choose who you are.', main: { to: outcome.on, word: outcome.user.userPrincipalName, id: 'account' } };
    case 'verify': return {
      title: 'Verify your identity', text: 'Your organization wants to know that it is you.',
      main: { to: outcome.on, word: 'It is me', id: 'verify' }, other: { to: outcome.cancel, word: 'Cancel', id: 'cancel' },
    };
    case 'wrong': return { title: 'Sorry, but we are having trouble signing you in.', text: `${outcome.code}: ${outcome.text}` };
  }
}

export function pageFor(outcome: Shown, tenant: TenantData): string {
  const user: UserData | null = outcome.kind === 'wrong' ? null : outcome.user;
  return signInPage({ organization: tenant.organization.displayName, who: user?.userPrincipalName ?? '', ...parts(outcome) });
}
