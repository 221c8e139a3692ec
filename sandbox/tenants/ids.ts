import { createHash } from 'node:crypto';

/**
 * Ids that look like the service's own and never change: each is a hash of a readable key.
 * Keys carry their kind (`plan:sales`), so that two kinds never meet.
 */
function digest(key: string): Buffer {
  return createHash('sha512').update(key).digest();
}

/** A version 4 GUID in lower case: users, groups, checklist items. */
export function guid(key: string): string {
  const bytes = digest(`guid:${key}`).subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** 28 characters, case-sensitive, as Planner makes them [planner-identifiers-disclaimer]. */
export function plannerId(key: string): string {
  return digest(`planner:${key}`).subarray(0, 21).toString('base64url');
}

/** A long `AAMkAD…=` id as Exchange makes them: mail, events, folders, To Do. URL-safe, one `=` at the end. */
export function outlookId(key: string): string {
  const mailbox = digest('mailbox').subarray(0, 27).toString('base64url');
  return `AAMkAD${mailbox}ABGAAAAAAD${digest(`outlook:${key}`).subarray(0, 50).toString('base64url')}=`;
}

/** A conversation id: shorter than an item id, the same for every mail of a conversation. */
export function conversationId(key: string): string {
  return `AAQkAD${digest(`conversation:${key}`).subarray(0, 35).toString('base64url')}=`;
}

/** Planner's computed order hint: a number and a printable tail [planner-order-hint-format]. */
export function orderHint(key: string): string {
  const number = digest(`hint:${key}`).readBigUInt64BE(0) % 10n ** 15n;
  return `8585${number.toString().padStart(15, '0')}P'`;
}

/** Order hints of a list in its order: the n-th sorts after the one before, with room between. */
export function orderHintAt(index: number): string {
  return `8585${String(100_000_000_000_000 + index * 1_000_000_000_000)}P'`;
}
