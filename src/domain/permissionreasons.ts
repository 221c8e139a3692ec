/**
 * What each permission of the catalogue is for, in plain English, by scope: for the manifest, the documents and the request to
 * an administrator. Apart from the catalogue, which every page needs before it draws.
 */
const REASONS: Readonly<Record<string, string>> = {
  'User.Read': 'Signs you in and shows your name and photo.',
  'Tasks.Read': 'Shows the Planner tasks assigned to you, all tasks of the plans you choose to follow or look at, and the tasks in your To Do lists.',
  'Calendars.Read': 'Shows the meetings in your calendars, and the time they leave you.',
  'Mail.ReadBasic': 'Shows the mails you flagged and those you sent that wait for an answer: sender, subject and dates, never the text.',
  'MailboxSettings.Read': 'Follows the time zone and the working hours of your mailbox.',
  'Files.ReadWrite.AppFolder': 'Keeps your settings in one file in a folder of your own OneDrive that only this app uses.',
  'User.ReadBasic.All': 'Shows the names and photos of the colleagues your items concern.',
  'Presence.Read.All': 'Shows whether a colleague is available, busy or away when you open their card.',
  'Tasks.ReadWrite': 'Completes, moves, edits, adds and deletes tasks in Planner and To Do when you ask for it.',
  'Mail.ReadWrite': 'Completes and dates the follow-up flags of your mails, and prepares a reply as a draft, when you ask for it. It never sends a mail.',
  'Mail.Read': 'Reads the text and the attachments of a mail when you open it or make a task of it.',
  'Contacts.Read': 'Finds names and addresses among your contacts when you look for somebody to invite to an event.',
  'Mail.Read.Shared': 'Shows the flagged mails of shared mailboxes that you add, where their owner opened them to you.',
  'Calendars.Read.Shared': 'Shows the meetings of colleagues’ calendars that you add, as far as they shared them with you.',
  'Mail.ReadWrite.Shared': 'Completes and dates the follow-up flags of mails in the shared mailboxes that you add, when you ask for it.',
  'Files.ReadWrite.All': 'Puts the files that you attach to a Planner task into the library of its plan, and takes them away when you undo that.',
  'Files.Read': 'Finds documents in your OneDrive by name when you attach one to a task. It opens none of them.',
  'Files.Read.All': 'Finds documents of teams and colleagues that you may open, by name, when you look there for one to attach. It opens none of them.',
  'Calendars.ReadWrite': 'Answers invitations, and moves, edits and adds meetings in your calendars when you ask for it.',
  'Group.Read.All': 'Shows the names of your groups, and the calendars of those that you add to your page or save an event in.',
  'Group.ReadWrite.All': 'Adds an event to the calendar of a group of yours when you save it there, and takes it away when you undo that.',
  'Application.Read.All': 'Shows an administrator who may use Triptych, as the organisation’s own app registration has it.',
  'AppRoleAssignment.ReadWrite.All': 'Lets an administrator add people and groups to Triptych and remove them again.',
};

/** @returns empty for a scope that is not in the catalogue */
export function reasonFor(scope: string): string {
  return REASONS[scope] ?? '';
}
