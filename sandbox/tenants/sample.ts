import { createFrame } from './frame.ts';
import { guid } from './ids.ts';
import { mailboxes } from './nordlys/mailboxes.ts';
import { address, people } from './nordlys/people.ts';
import { SHARED_MAILBOX_ID, sharedMailbox, sharedMailboxUser } from './nordlys/sharedMailbox.ts';
import { groups } from './nordlys/plans.ts';
import { plannerData } from './nordlys/planner.ts';
import type { TenantData } from './tenant.ts';

/**
 * The tenant of the demo and of most tests: Nordlys Studio, 26 people and a shared mailbox, with Ida Lindqvist signed in. Her fortnight lies around
 * `now`: full on every day of the week and at every hour. The same `now` and zone give the same data, and the ids never change.
 * @param timeZone zone of the mailboxes, Windows or IANA name
 * @throws RangeError for an unknown zone
 */
export function sampleTenant(now: Date, timeZone = 'W. Europe Standard Time'): TenantData {
  const frame = createFrame(now, timeZone);
  return {
    organization: { id: guid('organization:nordlys'), displayName: 'Nordlys Studio', verifiedDomains: [{ name: 'nordlys.example', isDefault: true }] },
    signedIn: address('ida'),
    users: [...people(), sharedMailboxUser()],
    groups: groups(frame),
    planner: plannerData(frame),
    mailboxes: { ...mailboxes(frame), [SHARED_MAILBOX_ID]: sharedMailbox(frame) },
  };
}
