/** Property lists of To Do's types as Graph v1.0 has them. */
import type { PropertySpec, TypeSpec } from '../odata/contract.ts';
import { binary, complex, date, instant, ITEM_BODY, many, oneOf, readOnly, shape, text, whole, yesNo, ZONED_TIME } from '../odata/property.ts';

const id = readOnly(text);
const required = (spec: PropertySpec): PropertySpec => ({ ...spec, notNull: true });
const DAYS = oneOf('sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday');

export const checklistItem = shape('checklistItem', {
  id,
  displayName: text,
  isChecked: yesNo,
  checkedDateTime: instant,
  createdDateTime: required(instant),
});

export const linkedResource = shape('linkedResource', {
  id,
  webUrl: text,
  applicationName: text,
  displayName: text,
  externalId: text,
});

/** `contentBytes` is left out of lists by the routes. */
export const taskFileAttachment = shape('taskFileAttachment', {
  id,
  name: text,
  contentType: text,
  size: required(whole),
  lastModifiedDateTime: readOnly(instant),
  contentBytes: required(binary),
});

export const attachmentInfo = shape('attachmentInfo', {
  attachmentType: oneOf('file', 'item', 'reference'),
  name: text,
  size: { type: 'Int64' },
  contentType: text,
});

const recurrence = shape('patternedRecurrence', {
  pattern: complex(
    shape('recurrencePattern', {
      type: oneOf('daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly'),
      interval: required(whole),
      month: required(whole),
      dayOfMonth: required(whole),
      daysOfWeek: many(DAYS),
      firstDayOfWeek: DAYS,
      index: oneOf('first', 'second', 'third', 'fourth', 'last'),
    }),
  ),
  range: complex(
    shape('recurrenceRange', {
      type: oneOf('endDate', 'noEnd', 'numbered'),
      startDate: date,
      endDate: date,
      recurrenceTimeZone: text,
      numberOfOccurrences: required(whole),
    }),
  ),
});

export const todoTask: TypeSpec = shape(
  'todoTask',
  {
    id,
    title: text,
    body: complex(ITEM_BODY),
    categories: many(text),
    status: required(oneOf('notStarted', 'inProgress', 'completed', 'waitingOnOthers', 'deferred')),
    importance: required(oneOf('low', 'normal', 'high')),
    isReminderOn: required(yesNo),
    dueDateTime: complex(ZONED_TIME),
    startDateTime: complex(ZONED_TIME),
    reminderDateTime: complex(ZONED_TIME),
    completedDateTime: complex(ZONED_TIME),
    recurrence: complex(recurrence),
    hasAttachments: readOnly(yesNo),
    createdDateTime: readOnly(instant),
    lastModifiedDateTime: readOnly(instant),
    bodyLastModifiedDateTime: readOnly(instant),
  },
  {
    navigation: {
      checklistItems: { type: checklistItem, collection: true },
      linkedResources: { type: linkedResource, collection: true },
      attachments: { type: taskFileAttachment, collection: true },
    },
  },
);

export const todoTaskList: TypeSpec = shape(
  'todoTaskList',
  {
    id,
    displayName: text,
    isOwner: readOnly(yesNo),
    isShared: readOnly(yesNo),
    wellknownListName: readOnly(oneOf('none', 'defaultList', 'flaggedEmails', 'unknownFutureValue')),
  },
  { navigation: { tasks: { type: todoTask, collection: true } } },
);
