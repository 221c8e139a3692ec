/** A file or folder, and the drive it lies in. */
import { createHash } from 'node:crypto';

export interface Item {
  id: string;
  name: string;
  /** Null at the root. */
  parentId: string | null;
  /** Null for a folder. */
  file: { contentType: string; bytes: Buffer } | null;
  description?: string;
  created: string;
  createdBy: string;
  modified: string;
  modifiedBy: string;
  /** Counts changes of anything, for the eTag, and of content alone, for the cTag. */
  version: number;
  contentVersion: number;
}

export interface Drive {
  id: string;
  /** User id or group id. */
  ownerId: string;
  ownerName: string;
  ofGroup: boolean;
  rootId: string;
  items: Map<string, Item>;
}

/** Where the app folder lies; the name is that of the app's registration. */
export const APP_FOLDER = ['Apps', 'Triptych'];

/** Ids are made from readable keys, so that they are the same after every reset. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const guidOf = (item: Item): string => {
  const hex = hash(`item:${item.id}`).toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}}`;
};

/** Changes with anything [driveitem]. */
export const etagOf = (item: Item): string => `"${guidOf(item)},${item.version}"`;
/** Changes with the content only. */
export const ctagOf = (item: Item): string => `"c:${guidOf(item)},${item.contentVersion}"`;
