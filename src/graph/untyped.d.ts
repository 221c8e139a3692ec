/** Two libraries that ship no types: as much of them as is used. */
declare module 'email-reply-parser' {
  export default class EmailReplyParser {
    /** The text without quoted lines, reply headers and signatures. */
    parseReply(text: string): string;
  }
}

declare module 'html-to-text' {
  interface Selector {
    selector: string;
    format?: string;
    options?: Record<string, unknown>;
  }
  export function convert(html: string, options: { wordwrap: false; limits: { maxDepth: number; maxInputLength: number; maxChildNodes: number }; selectors: Selector[] }): string;
}
