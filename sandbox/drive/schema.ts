/** Property lists of drive and driveItem as Graph v1.0 has them. */
import type { TypeSpec } from '../odata/contract.ts';
import { complex, instant, readOnly, shape, text } from '../odata/property.ts';

const open = (name: string): TypeSpec => shape(name, {}, { open: true });
const facet = (name: string) => readOnly(complex(open(name)));
const identitySet = facet('identitySet');

const baseItem = {
  id: readOnly(text),
  createdBy: identitySet,
  createdDateTime: readOnly(instant),
  lastModifiedBy: identitySet,
  lastModifiedDateTime: readOnly(instant),
  description: text,
  eTag: readOnly(text),
  name: text,
  webUrl: readOnly(text),
};

export const drive: TypeSpec = shape('drive', {
  ...baseItem,
  parentReference: facet('itemReference'),
  driveType: readOnly(text),
  owner: identitySet,
  quota: facet('quota'),
});

const item: TypeSpec = shape('driveItem', {
  ...baseItem,
  cTag: readOnly(text),
  size: readOnly({ type: 'Int64' }),
  webDavUrl: readOnly(text),
  parentReference: complex(open('itemReference')),
  file: complex(open('file')),
  folder: complex(open('folder')),
  root: facet('root'),
  specialFolder: facet('specialFolder'),
  deleted: facet('deleted'),
  shared: facet('shared'),
  fileSystemInfo: complex(shape('fileSystemInfo', { createdDateTime: instant, lastModifiedDateTime: instant, lastAccessedDateTime: instant })),
});
export const driveItem: TypeSpec = { ...item, navigation: { children: { type: item, collection: true } } };
