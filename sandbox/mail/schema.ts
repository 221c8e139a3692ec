/** Types of Graph v1.0's mail API and mailbox settings ([message], [mailfolder], [mailboxsettings]). */
import type { TypeSpec } from '../odata/contract.ts';
import { ATTACHMENT, complex, instant, ITEM_BODY, many, oneOf, onSelectOnly, readOnly, RECIPIENT, shape, text, timeOfDay, whole, yesNo, ZONED_TIME, binary } from '../odata/property.ts';

export const FLAG: TypeSpec = shape('followupFlag', {
  completedDateTime: complex(ZONED_TIME),
  dueDateTime: complex(ZONED_TIME),
  startDateTime: complex(ZONED_TIME),
  flagStatus: oneOf('notFlagged', 'complete', 'flagged'),
});

const RECIPIENTS = many(complex(RECIPIENT));

export const MESSAGE: TypeSpec = shape('message', {
  id: readOnly(text),
  createdDateTime: readOnly(instant),
  lastModifiedDateTime: readOnly(instant),
  changeKey: readOnly(text),
  categories: many(text),
  receivedDateTime: readOnly(instant),
  sentDateTime: readOnly(instant),
  hasAttachments: readOnly(yesNo),
  internetMessageId: text,
  subject: text,
  bodyPreview: readOnly(text),
  importance: oneOf('low', 'normal', 'high'),
  parentFolderId: readOnly(text),
  conversationId: readOnly(text),
  conversationIndex: readOnly(binary),
  isDeliveryReceiptRequested: yesNo,
  isReadReceiptRequested: yesNo,
  isRead: yesNo,
  isDraft: readOnly(yesNo),
  webLink: readOnly(text),
  inferenceClassification: oneOf('focused', 'other'),
  internetMessageHeaders: onSelectOnly(many(complex(shape('internetMessageHeader', { name: text, value: text })))),
  body: complex(ITEM_BODY),
  uniqueBody: onSelectOnly(readOnly(complex(ITEM_BODY))),
  sender: complex(RECIPIENT),
  from: complex(RECIPIENT),
  toRecipients: RECIPIENTS,
  ccRecipients: RECIPIENTS,
  bccRecipients: RECIPIENTS,
  replyTo: RECIPIENTS,
  flag: complex(FLAG),
});

/** An attachment in a message; `$expand=microsoft.graph.itemAttachment/item` shows the attached item. */
export const MAIL_ATTACHMENT: TypeSpec = { ...ATTACHMENT, navigation: { item: { type: MESSAGE, collection: false }, 'microsoft.graph.itemAttachment/item': { type: MESSAGE, collection: false } } };
MESSAGE.navigation = { attachments: { type: MAIL_ATTACHMENT, collection: true } };

export const FOLDER: TypeSpec = shape('mailFolder', {
  id: readOnly(text),
  displayName: text,
  parentFolderId: readOnly(text),
  childFolderCount: readOnly(whole),
  unreadItemCount: readOnly(whole),
  totalItemCount: readOnly(whole),
  isHidden: yesNo,
});
FOLDER.navigation = { childFolders: { type: FOLDER, collection: true }, messages: { type: MESSAGE, collection: true } };

const COLOURS = ['none', ...Array.from({ length: 25 }, (_, index) => `preset${index}`)];
export const CATEGORY: TypeSpec = shape('outlookCategory', { id: readOnly(text), displayName: text, color: oneOf(...COLOURS) });

export const SETTINGS: TypeSpec = shape('mailboxSettings', {
  archiveFolder: text,
  timeZone: text,
  delegateMeetingMessageDeliveryOptions: oneOf('sendToDelegateAndInformationToPrincipal', 'sendToDelegateAndPrincipal', 'sendToDelegateOnly'),
  dateFormat: text,
  timeFormat: text,
  userPurpose: readOnly(oneOf('user', 'linked', 'shared', 'room', 'equipment', 'others')),
  automaticRepliesSetting: complex(
    shape('automaticRepliesSetting', {
      status: oneOf('disabled', 'alwaysEnabled', 'scheduled'),
      externalAudience: oneOf('none', 'contactsOnly', 'all'),
      internalReplyMessage: text,
      externalReplyMessage: text,
      scheduledStartDateTime: complex(ZONED_TIME),
      scheduledEndDateTime: complex(ZONED_TIME),
    }),
  ),
  language: complex(shape('localeInfo', { locale: text, displayName: text })),
  workingHours: complex(
    shape('workingHours', {
      daysOfWeek: many(oneOf('sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday')),
      startTime: timeOfDay,
      endTime: timeOfDay,
      timeZone: complex(shape('timeZoneBase', { name: text }, { open: true })),
    }),
  ),
});
