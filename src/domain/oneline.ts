/**
 * Text of somebody else as one harmless line: no line ends, no control characters, none of the invisible marks that turn the
 * direction of what follows. What is written to a file or the clipboard cannot then begin a line of its own.
 */
export function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g, ' ').replace(/\s+/g, ' ').trim();
}
