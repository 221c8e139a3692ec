/** Short words for property lists: `subject: text`, `attendees: many(complex(ATTENDEE))`, `bodyPreview: readOnly(text)`. */
import type { PropertySpec, TypeSpec } from './contract.ts';

export const text: PropertySpec = { type: 'String' };
export const yesNo: PropertySpec = { type: 'Boolean' };
export const whole: PropertySpec = { type: 'Int32' };
export const real: PropertySpec = { type: 'Double' };
export const instant: PropertySpec = { type: 'DateTimeOffset' };
export const date: PropertySpec = { type: 'Date' };
export const timeOfDay: PropertySpec = { type: 'TimeOfDay' };
export const binary: PropertySpec = { type: 'Binary' };

export function oneOf(...members: string[]): PropertySpec {
  return { type: 'Enum', members };
}

export function complex(of: TypeSpec): PropertySpec {
  return { type: 'Complex', of };
}

export function many(spec: PropertySpec): PropertySpec {
  return { ...spec, collection: true };
}

export function readOnly(spec: PropertySpec): PropertySpec {
  return { ...spec, readOnly: true };
}

export function onSelectOnly(spec: PropertySpec): PropertySpec {
  return { ...spec, onSelectOnly: true };
}

/** `shape('emailAddress', { name: text, address: text })`. */
export function shape(name: string, properties: Record<string, PropertySpec>, more: Omit<TypeSpec, 'name' | 'properties'> = {}): TypeSpec {
  return { name, properties, ...more };
}

/** `dateTimeTimeZone` of Graph. */
export const ZONED_TIME: TypeSpec = shape('dateTimeTimeZone', { dateTime: text, timeZone: text });
export const ITEM_BODY: TypeSpec = shape('itemBody', { contentType: oneOf('text', 'html'), content: text });
export const EMAIL_ADDRESS: TypeSpec = shape('emailAddress', { name: text, address: text });
export const RECIPIENT: TypeSpec = shape('recipient', { emailAddress: complex(EMAIL_ADDRESS) });
export const PHYSICAL_ADDRESS: TypeSpec = shape('physicalAddress', { street: text, city: text, state: text, countryOrRegion: text, postalCode: text });
export const PHONE: TypeSpec = shape('phone', {
  type: oneOf('home', 'business', 'mobile', 'other', 'assistant', 'homeFax', 'businessFax', 'otherFax', 'pager', 'radio'),
  number: text,
  region: text,
  language: text,
});
export const LOCATION: TypeSpec = shape('location', {
  displayName: text,
  locationEmailAddress: text,
  address: complex(PHYSICAL_ADDRESS),
  coordinates: complex(shape('outlookGeoCoordinates', { altitude: real, latitude: real, longitude: real, accuracy: real, altitudeAccuracy: real })),
  locationUri: text,
  locationType: readOnly(
    oneOf('default', 'conferenceRoom', 'homeAddress', 'businessAddress', 'geoCoordinates', 'streetAddress', 'hotel', 'restaurant', 'localBusiness', 'postalAddress'),
  ),
  uniqueId: text,
  uniqueIdType: oneOf('unknown', 'locationStore', 'directory', 'private', 'bing'),
});
/** `fileAttachment` and `itemAttachment` in one, since a list holds both. */
export const ATTACHMENT: TypeSpec = shape(
  'attachment',
  {
    id: readOnly(text),
    lastModifiedDateTime: readOnly(instant),
    name: text,
    contentType: text,
    size: whole,
    isInline: yesNo,
    contentId: text,
    contentLocation: text,
    contentBytes: binary,
  },
  { open: true },
);
