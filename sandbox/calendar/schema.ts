/** Types of Graph v1.0's calendar API ([event], [calendar]). */
import type { TypeSpec } from '../odata/contract.ts';
import { ATTACHMENT, complex, date, EMAIL_ADDRESS, instant, ITEM_BODY, LOCATION, many, oneOf, PHONE, readOnly, RECIPIENT, shape, text, whole, yesNo, ZONED_TIME } from '../odata/property.ts';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const PROVIDER = oneOf('unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness');
const RESPONSE_STATUS = shape('responseStatus', {
  response: oneOf('none', 'organizer', 'tentativelyAccepted', 'accepted', 'declined', 'notResponded'),
  time: instant,
});
const TIME_SLOT = shape('timeSlot', { start: complex(ZONED_TIME), end: complex(ZONED_TIME) });
const ATTENDEE = shape('attendee', {
  type: oneOf('required', 'optional', 'resource'),
  status: complex(RESPONSE_STATUS),
  emailAddress: complex(EMAIL_ADDRESS),
  proposedNewTime: complex(TIME_SLOT),
});
const PATTERN = shape('recurrencePattern', {
  type: oneOf('daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly'),
  interval: whole,
  month: whole,
  dayOfMonth: whole,
  daysOfWeek: many(oneOf(...DAYS)),
  firstDayOfWeek: oneOf(...DAYS),
  index: oneOf('first', 'second', 'third', 'fourth', 'last'),
});
const RANGE = shape('recurrenceRange', {
  type: oneOf('endDate', 'noEnd', 'numbered'),
  startDate: date,
  endDate: date,
  recurrenceTimeZone: text,
  numberOfOccurrences: whole,
});
const ONLINE_MEETING = shape('onlineMeetingInfo', {
  joinUrl: text,
  conferenceId: text,
  phones: many(complex(PHONE)),
  quickDial: text,
  tollFreeNumbers: many(text),
  tollNumber: text,
});

export const EVENT: TypeSpec = shape('event', {
  id: readOnly(text),
  createdDateTime: readOnly(instant),
  lastModifiedDateTime: readOnly(instant),
  changeKey: readOnly(text),
  categories: many(text),
  transactionId: text,
  originalStartTimeZone: readOnly(text),
  originalEndTimeZone: readOnly(text),
  iCalUId: readOnly(text),
  reminderMinutesBeforeStart: whole,
  isReminderOn: yesNo,
  hasAttachments: readOnly(yesNo),
  subject: text,
  bodyPreview: readOnly(text),
  importance: oneOf('low', 'normal', 'high'),
  sensitivity: oneOf('normal', 'personal', 'private', 'confidential'),
  isAllDay: yesNo,
  isCancelled: readOnly(yesNo),
  isOrganizer: readOnly(yesNo),
  isDraft: yesNo,
  responseRequested: yesNo,
  seriesMasterId: readOnly(text),
  showAs: oneOf('unknown', 'free', 'tentative', 'busy', 'oof', 'workingElsewhere'),
  type: readOnly(oneOf('singleInstance', 'occurrence', 'exception', 'seriesMaster')),
  webLink: readOnly(text),
  onlineMeetingUrl: readOnly(text),
  isOnlineMeeting: yesNo,
  onlineMeetingProvider: PROVIDER,
  allowNewTimeProposals: yesNo,
  hideAttendees: yesNo,
  recurrence: complex(shape('patternedRecurrence', { pattern: complex(PATTERN), range: complex(RANGE) })),
  originalStart: readOnly(instant),
  cancelledOccurrences: { ...readOnly(many(text)), onSelectOnly: true },
  responseStatus: readOnly(complex(RESPONSE_STATUS)),
  body: complex(ITEM_BODY),
  start: complex(ZONED_TIME),
  end: complex(ZONED_TIME),
  location: complex(LOCATION),
  locations: many(complex(LOCATION)),
  attendees: many(complex(ATTENDEE)),
  organizer: complex(RECIPIENT),
  onlineMeeting: readOnly(complex(ONLINE_MEETING)),
});
EVENT.navigation = {
  attachments: { type: ATTACHMENT, collection: true },
  exceptionOccurrences: { type: EVENT, collection: true },
};

const COLOURS = ['auto', 'lightBlue', 'lightGreen', 'lightOrange', 'lightGray', 'lightYellow', 'lightTeal', 'lightPink', 'lightBrown', 'lightRed', 'maxColor'];

export const CALENDAR: TypeSpec = shape('calendar', {
  id: readOnly(text),
  name: text,
  color: oneOf(...COLOURS),
  hexColor: readOnly(text),
  isDefaultCalendar: yesNo,
  changeKey: readOnly(text),
  canShare: readOnly(yesNo),
  canViewPrivateItems: readOnly(yesNo),
  canEdit: readOnly(yesNo),
  allowedOnlineMeetingProviders: readOnly(many(PROVIDER)),
  defaultOnlineMeetingProvider: PROVIDER,
  isTallyingResponses: readOnly(yesNo),
  isRemovable: readOnly(yesNo),
  owner: readOnly(complex(EMAIL_ADDRESS)),
});
