import type { Change } from '../domain/act.ts';
import { applyChange } from '../domain/applychange.ts';
import type { Day, Message } from '../domain/item.ts';
import { mergeFields, sameValue, type Clash } from '../domain/merge.ts';
import { isFlagged, toMessage, type MessageJson } from '../graph/mail.ts';
import { oneMessage, patchFlag } from '../graph/mailwrite.ts';
import type { GraphRequest } from '../graph/request.ts';
import { entity } from '../graph/wire.ts';
import { readItem } from './readcache.ts';
import { bodyOr, conditionOf, conflictOf, persist, type WriteContext, type Written } from './writecontext.ts';

/** The two ends of a follow-up belong together. */
interface Flag {
  /** False: the mail has no flag, whatever the rest says. */
  set: boolean;
  completed: boolean;
  dates: { start: Day | null; due: Day | null };
}

/**
 * Writes the flag as it is after all changes, whole. Graph's page names no If-Match for a mail, Outlook honours it: a flag
 * changed elsewhere meanwhile is merged, or asked about when both changed its dates. Were it ignored, the gap would be
 * what another client changed of the flag since the page last read it.
 */
export async function editMail(context: WriteContext, before: Message, changes: readonly Change[]): Promise<Written> {
  const { graph, client } = context.session;
  const condition = conditionOf(context, 'mail');
  const shown = (): Message | null => readItem(client, before, context.zone) as Message | null;
  // Only flagged mails are read: one that the page does not hold has lost its flag, unless it is to lose it now.
  let base: Read = { mail: shown() ?? before, set: shown() !== null || changes[0]?.kind === 'unflag' };
  let wanted = flagOf(changes.reduce((now, change) => after(now, change, context.today), base));
  const clashes: Clash[] = [];
  await persist(context, async (look) => {
    const known = shown();
    const theirs = look ? await readMail(context, before) ?? base : known === null ? base : { mail: known, set: true };
    const joined = mergeFields(flagOf(base), wanted, flagOf(theirs));
    clashes.push(...joined.clashes);
    wanted = joined.merged;
    base = theirs;
    if (sameValue(flagOf(theirs), wanted)) return;
    const version = look || theirs.set ? theirs.mail.version : '';
    const answer = await context.send(patchFlag(before.id, wanted.set ? { completed: wanted.completed, ...wanted.dates } : null, condition(version, look), before.mailbox?.address ?? null));
    base = put(context, before, await bodyOr(graph, answer, oneOf(before))) ?? base;
  });
  return conflictOf(base.mail, clashes.flatMap(datesOf), [], mineOf(clashes));
}

/** A mail and whether it is flagged. */
interface Read {
  mail: Message;
  set: boolean;
}

function after({ mail }: Read, change: Change, today: Day): Read {
  if (change.kind === 'unflag') return { mail, set: false };
  return { mail: (applyChange(mail, change, today) as Message | null) ?? mail, set: true };
}

/** The mail as it is now; shown too, or taken off the page without its flag. */
export async function readMail(context: WriteContext, mail: Message): Promise<Read | null> {
  return put(context, mail, (await context.session.graph.read(oneOf(mail))).body);
}

function oneOf({ id, mailbox }: Message): GraphRequest {
  return oneMessage(id, mailbox?.address ?? null);
}

function flagOf({ mail: { completed, start, due }, set }: Read): Flag {
  return { set, completed, dates: { start, due } };
}

/** A clash of dates, told as one of those that differ. */
function datesOf({ mine, theirs, ...clash }: Clash): Clash[] {
  const [my, their] = [mine, theirs] as [Flag['dates'], Flag['dates']];
  return (['start', 'due'] as const).filter((field) => my[field] !== their[field]).map((field) => ({ ...clash, field, mine: my[field], theirs: their[field] }));
}

/** Booleans that both changed are the same: only dates can clash, and the last question counts. */
function mineOf(clashes: readonly Clash[]): Change {
  const { start, due } = (clashes.at(-1)?.mine ?? { start: null, due: null }) as Flag['dates'];
  return { kind: 'flag', start, due };
}

function put(context: WriteContext, { mailbox }: Message, body: unknown): Read | null {
  const json = entity<MessageJson>(body) as MessageJson | null;
  const mail = json === null ? null : toMessage(json, context.zone, mailbox);
  if (json === null || mail === null) return null;
  const set = isFlagged(json);
  const place = { source: 'mail', mailbox: mailbox?.address ?? null } as const;
  context.show(set ? { ...place, put: json } : { ...place, remove: mail.id });
  return { mail, set };
}
