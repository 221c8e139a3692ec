/** The mail that Outlook shows beside the pane, as far as Outlook itself tells; whatever else it holds is Graph's to tell. */
export interface OpenMail {
  /** Graph's REST id; null for a mail being written until its draft is saved. */
  id: string | null;
  internetMessageId: string | null;
  conversationId: string | null;
  /** Empty when the mail has none. */
  subject: string;
  /** Who wrote it; null while it is being written and the host does not tell. */
  from: { name: string; address: string } | null;
  kind: 'mail' | 'meeting-request';
  /** True when its text is rights-protected or encrypted, so that neither host nor Graph hands it out. */
  encrypted: boolean;
}

/**
 * `none`: nothing is selected (a pinned pane). `unknown`: the host has not said yet, or could not.
 * `several`: more than one is selected; each has an id. `compose`: a mail being written.
 */
export type OpenMailState =
  | { kind: 'none' }
  | { kind: 'unknown' }
  | { kind: 'several'; mails: OpenMail[] }
  | { kind: 'read'; mail: OpenMail }
  | { kind: 'compose'; mail: OpenMail };

/** Mails or files let go over the pane. */
export interface MailDrop {
  /** Dragged mails by their Graph ids; subject and sender only as far as the host tells. */
  mails: OpenMail[];
  files: File[];
  /** CSS pixels from the page's top left corner. */
  x: number;
  y: number;
}

/** Where the open mail comes from: Outlook's task pane. No other host has one. */
export interface MailHost {
  /** The same object until it changes, so that React can follow it. */
  current(): OpenMailState;
  /** Tells each change of `current`. @returns stops it */
  onChange(listener: () => void): () => void;
  /** Asks the host anew. Never rejects: what it cannot learn is `unknown`. */
  refresh(): Promise<void>;
  /** The text marked in the open mail; empty when there is none or the host does not tell. Never rejects. */
  selectedText(): Promise<string>;
  /** Saves the mail being written, so that it has an id. @throws Error when there is none or the host refuses */
  saveDraft(): Promise<OpenMail>;
  /** Tells each drop. @returns stops it; null where the host has no drop (some desktop clients) */
  onDrop(listener: (drop: MailDrop) => void): (() => void) | null;
}
