/** Photos: binary, in the service's sizes ([profilephoto-get]). */
import { collection } from '../odata/collection.ts';
import type { Capabilities, GraphReply, GraphRequest, Routes, Sandbox } from '../odata/contract.ts';
import type { Entity } from '../odata/entity.ts';
import { entity } from '../odata/entity.ts';
import { GraphFault } from '../odata/errors.ts';
import { checkOther, MY_PHOTO, OTHERS } from './access.ts';
import { PHOTO } from './schema.ts';
import type { PeopleStore, Photo } from './store.ts';

const SIZES = [48, 64, 96, 120, 240, 360, 432, 504, 648];
const LIST: Capabilities = { select: true, filter: false, orderby: false, top: false, skip: false, count: false, search: false, expand: false, pages: 'photos' };
const OTHERS_PHOTO = { anyOf: [...OTHERS.anyOf, 'ProfilePhoto.Read.All', 'ProfilePhoto.ReadWrite.All'] };

/** @throws GraphFault 404 ImageNotFound for a user without photo. */
function photoOf(request: GraphRequest, store: PeopleStore): Photo {
  checkOther(request, OTHERS_PHOTO, 'outlook');
  const photo = store.photo(request.owner);
  if (!photo) throw new GraphFault(404, 'ImageNotFound', 'The photo wasn\'t found.');
  return photo;
}

function describe(photo: Photo, side: number): Entity {
  return { '@odata.mediaContentType': photo.contentType, '@odata.mediaEtag': `"${photo.bytes.length.toString(16).toUpperCase()}"`, id: `${side}x${side}`, height: side, width: side };
}

/** Side in pixels of a PNG, from its header; 240 for other formats. */
function sideOf(photo: Photo): number {
  return photo.bytes.toString('latin1', 1, 4) === 'PNG' && photo.bytes.length > 24 ? photo.bytes.readUInt32BE(16) : 240;
}

/** @throws GraphFault 404 for a size the service does not have. */
function askedSide(request: GraphRequest): number {
  const match = /^(\d+)x(\d+)$/i.exec(request.params['size'] ?? '');
  const side = Number(match?.[1]);
  if (!match || match[1] !== match[2] || (side !== 1 && !SIZES.includes(side))) throw new GraphFault(404, 'ImageNotFound', 'The photo wasn\'t found in this size.');
  return side;
}

function bytes(photo: Photo): GraphReply {
  return { status: 200, headers: { 'Content-Type': photo.contentType, ETag: `"${photo.bytes.length.toString(16).toUpperCase()}"` }, body: photo.bytes };
}

/** Registers `photo` and `photos`; any size answers the one picture there is ("a smaller one may be returned"). */
export function photoRoutes(routes: Routes, sandbox: Sandbox, store: PeopleStore): void {
  const both = { both: true, beta: 'also' } as const;
  routes.on('GET', '/me/photo', MY_PHOTO, (request) => {
    const photo = photoOf(request, store);
    return entity(request, describe(photo, sideOf(photo)), PHOTO);
  }, both);
  routes.on('GET', '/me/photo/$value', MY_PHOTO, (request) => bytes(photoOf(request, store)), both);
  routes.on('GET', '/me/photos', MY_PHOTO, (request) => {
    const photo = photoOf(request, store);
    return collection(request, SIZES.map((side) => describe(photo, side)), { type: PHOTO, capabilities: LIST, switches: sandbox.switches });
  }, both);
  routes.on('GET', '/me/photos/{size}', MY_PHOTO, (request) => entity(request, describe(photoOf(request, store), askedSide(request)), PHOTO), both);
  routes.on('GET', '/me/photos/{size}/$value', MY_PHOTO, (request) => {
    askedSide(request);
    return bytes(photoOf(request, store));
  }, both);
}
