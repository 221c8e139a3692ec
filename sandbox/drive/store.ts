import type { Sandbox } from '../odata/contract.ts';
import type { TenantData, TenantFile } from '../tenants/tenant.ts';
import { accessDenied, itemNotFound } from './faults.ts';
import { checkName } from './name.ts';
import { hash, type Drive, type Item } from './item.ts';
import { Uploads } from './upload.ts';

/** A drive for every user and every group. */
export class DriveStore {
  readonly sandbox: Sandbox;
  /** Sessions that are open, reached from both origins. */
  readonly uploads: Uploads;
  private drives = new Map<string, Drive>();
  private members = new Map<string, ReadonlySet<string>>();

  constructor(sandbox: Sandbox) {
    this.sandbox = sandbox;
    this.uploads = new Uploads(this);
  }

  /** Replaces everything. */
  load(tenant: TenantData): void {
    this.drives.clear();
    this.members = new Map(tenant.groups.map((group) => [group.id, new Set([...group.members, ...(group.owners ?? [])])]));
    for (const user of tenant.users) this.addDrive(user.id, user.displayName, false);
    for (const group of tenant.groups) this.addDrive(group.id, group.displayName, true);
    const kept = [...Object.entries(tenant.mailboxes).map(([userId, { files }]) => [userId, files] as const), ...tenant.groups.map(({ id, files }) => [id, files] as const)];
    for (const [ownerId, files] of kept) {
      const drive = this.drives.get(ownerId);
      for (const file of drive ? (files ?? []) : []) this.loadFile(drive as Drive, file);
    }
  }

  /** @throws GraphFault 404 */
  driveOf(ownerId: string): Drive {
    const drive = this.drives.get(ownerId);
    if (!drive) throw itemNotFound();
    return drive;
  }

  /** By drive id. @throws GraphFault 404 */
  drive(driveId: string): Drive {
    const drive = [...this.drives.values()].find((one) => one.id === driveId);
    if (!drive) throw itemNotFound();
    return drive;
  }

  /** The owner of a personal drive, the members of a group's. @throws GraphFault 403 */
  allow(drive: Drive, userId: string): void {
    if (!this.isOpenTo(drive, userId)) throw accessDenied();
  }

  /** The user's own drive and the libraries of their groups. */
  openedTo(userId: string): Drive[] {
    return [...this.drives.values()].filter((drive) => this.isOpenTo(drive, userId));
  }

  /** @throws GraphFault 404 */
  item(drive: Drive, itemId: string): Item {
    const item = drive.items.get(itemId);
    if (!item) throw itemNotFound();
    return item;
  }

  children(drive: Drive, folder: Item): Item[] {
    return [...drive.items.values()].filter((item) => item.parentId === folder.id);
  }

  /** Names are compared without case, as SharePoint does. */
  child(drive: Drive, folder: Item, name: string): Item | undefined {
    return this.children(drive, folder).find((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  /** The item at a path below a folder. */
  find(drive: Drive, folder: Item, path: readonly string[]): Item | undefined {
    return path.reduce<Item | undefined>((at, name) => (at ? this.child(drive, at, name) : undefined), folder);
  }

  /** The folder at a path, made where it is missing. @throws GraphFault 400 for a bad name */
  ensureFolder(drive: Drive, from: Item, path: readonly string[], userId: string): Item {
    return path.reduce((at, name) => this.child(drive, at, name) ?? this.add(drive, at, checkName(name), null, userId), from);
  }

  add(drive: Drive, folder: Item, name: string, file: Item['file'], userId: string): Item {
    const item = this.bare(this.sandbox.newId('drive'), name, folder.id, file, userId);
    drive.items.set(item.id, item);
    return item;
  }

  /** New bytes: eTag and cTag move on. */
  replace(item: Item, file: NonNullable<Item['file']>, userId: string): void {
    item.file = file;
    item.contentVersion += 1;
    this.touch(item, userId);
  }

  touch(item: Item, userId: string): void {
    item.version += 1;
    item.modified = this.sandbox.now().toISOString();
    item.modifiedBy = userId;
  }

  /** The item and all below it. */
  remove(drive: Drive, item: Item): void {
    for (const child of this.children(drive, item)) this.remove(drive, child);
    drive.items.delete(item.id);
  }

  private bare(id: string, name: string, parentId: string | null, file: Item['file'], userId: string): Item {
    const now = this.sandbox.now().toISOString();
    return { id, name, parentId, file, created: now, createdBy: userId, modified: now, modifiedBy: userId, version: 1, contentVersion: 1 };
  }

  private isOpenTo(drive: Drive, userId: string): boolean {
    return drive.ofGroup ? this.members.get(drive.ownerId)?.has(userId) === true : drive.ownerId === userId;
  }

  private addDrive(ownerId: string, ownerName: string, ofGroup: boolean): void {
    const rootId = `01${hash(`root:${ownerId}`).slice(0, 32).toUpperCase()}`;
    const root = this.bare(rootId, 'root', null, null, ownerId);
    const id = `b!${Buffer.from(hash(`drive:${ownerId}`), 'hex').toString('base64url')}`;
    this.drives.set(ownerId, { id, ownerId, ownerName, ofGroup, rootId, items: new Map([[rootId, root]]) });
  }

  private loadFile(drive: Drive, file: TenantFile): void {
    const path = file.path.split('/').filter((name) => name !== '');
    const root = this.item(drive, drive.rootId);
    const folder = this.ensureFolder(drive, root, path.slice(0, -1), drive.ownerId);
    const bytes = Buffer.from(file.contentBytes, 'base64');
    this.add(drive, folder, checkName(path.at(-1) ?? ''), { contentType: file.contentType, bytes }, drive.ownerId);
  }
}
