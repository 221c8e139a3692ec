import { invalidRequest } from './faults.ts';

const RESERVED = /^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini|~\$.*)$/i;

/**
 * A name that SharePoint takes for a file or folder.
 * @throws GraphFault 400 for `" * : < > ? / \ |`, blanks or a dot at the ends, reserved names, more than 255 characters
 */
export function checkName(name: string): string {
  const bad = name === '' || name.length > 255 || /["*:<>?/\\|]/.test(name) || /^\s|[\s.]$/.test(name);
  // Control characters are refused too.
  const control = [...name].some((character) => character < ' ');
  if (bad || control || RESERVED.test(name) || name.includes('_vti_')) throw invalidRequest('The provided name is not valid for an item.');
  return name;
}
