/** Refusal of a control call: 400 with one clear sentence, nothing changed. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
}

export type Json = Record<string, unknown>;

/** @throws BadInput unless the value is a JSON object. `undefined` (no body) counts as an empty object. */
export function asObject(value: unknown, what: string): Json {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadInput(`${what} must be a JSON object.`);
  return value as Json;
}

/** @throws BadInput naming the first property that is not among `known`. */
export function onlyKnown(value: Json, known: readonly string[], what: string): void {
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) throw new BadInput(`${what} has no '${name}'; it knows ${known.join(', ')}.`);
  }
}

/** @throws BadInput unless absent or a number of at least `least`. */
export function optionalNumber(value: Json, name: string, least = 0): number | undefined {
  const given = value[name];
  if (given === undefined) return undefined;
  if (typeof given !== 'number' || !Number.isFinite(given) || given < least) throw new BadInput(`'${name}' must be a number of at least ${least}.`);
  return given;
}

/** @throws BadInput unless absent or a boolean. */
export function optionalFlag(value: Json, name: string): boolean | undefined {
  const given = value[name];
  if (given !== undefined && typeof given !== 'boolean') throw new BadInput(`'${name}' must be true or false.`);
  return given;
}

/** @throws BadInput unless absent or a string. */
export function optionalText(value: Json, name: string): string | undefined {
  const given = value[name];
  if (given !== undefined && typeof given !== 'string') throw new BadInput(`'${name}' must be a string.`);
  return given;
}
