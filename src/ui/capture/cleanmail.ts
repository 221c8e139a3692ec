import DOMPurify from 'dompurify';
import type { TrustedTypePolicy, TrustedTypePolicyFactory } from 'trusted-types/lib';
import { safeLink } from '../../domain/link.ts';

/** A mail's markup, cleaned, and the addresses it would have led to. */
export interface CleanMail {
  /** A whole document for a sandboxed frame. */
  document: TrustedHTML | string;
  /** The safe ones, each once: words and address. In the frame they lead nowhere. */
  links: { title: string; url: string }[];
  /** Pictures that would have been fetched from elsewhere, and so told the sender that the mail was opened. */
  blocked: number;
}

/** More than this is not drawn; the rest stands in Outlook. */
const READ = 1_000_000;
const LINKS = 40;

/** The one policy that may make markup (decision 0007); DOMPurify is given it, so that it makes none itself. */
const policy: TrustedTypePolicy | null = (window as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes?.createPolicy('dompurify', { createHTML: (html: string) => html, createScriptURL: () => '', createScript: () => '' }) ?? null;

/** Own rules inside the frame, on top of the page's, which it inherits: nothing is fetched, sent, run or led to. */
const HEAD = '<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; img-src data:; style-src \'unsafe-inline\'; base-uri \'none\'; form-action \'none\'"><style>';
const RULES = 'html{color-scheme:light;background:#fff}body{margin:12px;font:14px/1.45 "Segoe UI",system-ui,sans-serif;color:#242424;background:#fff;overflow-wrap:anywhere}img{max-width:100%;height:auto}table{max-width:100%}a{color:#0f548c;text-decoration:underline}pre{white-space:pre-wrap}';

const FORBIDDEN = ['style', 'link', 'meta', 'base', 'form', 'input', 'button', 'textarea', 'select', 'option', 'iframe', 'frame', 'object', 'embed', 'audio', 'video', 'source', 'track', 'svg', 'math', 'dialog', 'template', 'marquee'];
const ATTRIBUTES = ['background', 'srcset', 'ping', 'action', 'formaction', 'poster', 'autofocus', 'contenteditable', 'target', 'name', 'id', 'usemap', 'tabindex', 'accesskey'];
/** Styles that fetch, that reach out of their place, or that cover something. */
const REACHING = /url\s*\(|image-set|image\s*\(|@import|expression|-moz-binding|behavior|position\s*:|z-index|fixed|sticky/i;

/** A style as the browser reads it: `u\72l(` is `url(`, and comments are nothing. [css-syntax-3, consume an escaped code point] */
function unescaped(style: string): string {
  return style.replace(/\/\*.*?\*\//gs, '').replace(/\\(?:([0-9a-f]{1,6})\s?|(\n|.))/gi, (_, code: string | undefined, sign: string | undefined) => (code === undefined ? sign ?? '' : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff))));
}

/** What is met while one mail is cleaned; DOMPurify's hooks know no other way to tell. */
let found: Pick<CleanMail, 'links' | 'blocked'> = { links: [], blocked: 0 };
let ready = false;

function prepare(): void {
  if (ready) return;
  ready = true;
  DOMPurify.addHook('uponSanitizeAttribute', (_node, data) => {
    if (data.attrName === 'style' && REACHING.test(unescaped(data.attrValue))) data.keepAttr = false;
    if (data.attrName === 'src' && !/^data:image\/(png|jpe?g|gif|webp);base64,/i.test(data.attrValue)) {
      data.keepAttr = false;
      found.blocked += 1;
    }
  });
  DOMPurify.addHook('afterSanitizeAttributes', (node) => {
    const href = node.getAttribute('href');
    if (href === null) return;
    node.removeAttribute('href');
    const url = safeLink(href.trim());
    if (url === null || found.links.length >= LINKS || found.links.some((link) => link.url === url)) return;
    found.links.push({ url, title: (node.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 120) });
  });
}

/**
 * Takes the names off what a browser already complains about while it merely parses: handlers, scripts, a base. It cleans
 * nothing, that is DOMPurify's; but a policy violation in the console shall always mean a fault of ours.
 */
function quiet(html: string): string {
  return html.replace(/([\s"'/])on[a-z]+(?=\s*=)/gi, '$1data-off').replace(/<(base|script|meta|link|iframe|frame|object|embed)\b/gi, '<x-$1');
}

/**
 * A mail's HTML for a frame that may run nothing (S1–S5): DOMPurify takes out what acts, links lead nowhere inside the frame,
 * nothing is fetched from elsewhere.
 */
export function cleanMail(html: string): CleanMail {
  prepare();
  found = { links: [], blocked: 0 };
  const body: string = DOMPurify.sanitize(quiet(html.slice(0, READ)), {
    ...(policy === null ? {} : { TRUSTED_TYPES_POLICY: policy, RETURN_TRUSTED_TYPE: false }),
    USE_PROFILES: { html: true },
    FORBID_TAGS: FORBIDDEN,
    FORBID_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
  });
  const whole = `${HEAD}${RULES}</style></head><body>${body}</body></html>`;
  return { document: policy?.createHTML(whole) ?? whole, ...found };
}
