import type { MailHost } from './openmail.ts';
import type { SignInKind } from './signinerror.ts';

/** A token and what it is good for. Entra puts every scope granted so far into a token, so `scopes` may hold more than was asked. */
export interface AccessToken {
  token: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  scopes: string[];
}

export interface LoginOptions {
  claims?: string;
  /** Lets the person choose whose account it is; where the host itself has the account, it stays that one. */
  otherAccount?: boolean;
}

/**
 * The one credential seam (docs/decisions): Graph's client and Graph Toolkit both get their tokens here.
 * `getToken` never shows anything; it gives null when a person must act first (consent, signed out).
 * `login` may open a window, so it is called from a click only; it rejects with a `SignInError` (domain/signin.ts).
 */
export interface AppCredential {
  getToken(scopes: readonly string[], options?: { fresh?: boolean; claims?: string }): Promise<AccessToken | null>;
  login(scopes: readonly string[], options?: LoginOptions): Promise<void>;
  /** Why `getToken` last gave null; null while nothing is wrong. */
  trouble(): SignInKind | null;
  /** Signs in by leaving the page and coming back, for who cannot open a window; null where the host has no such way. */
  redirect?: (scopes: readonly string[]) => Promise<void>;
}

export type ThemeName = 'light' | 'dark' | 'contrast';

/** Addresses that lead to one item in the app. What they carry comes from outside: it chooses what is shown, and never changes anything. */
export interface DeepLink {
  /** What the address that opened the app asks for (Teams' subEntityId); null when it asks for nothing. Not checked. */
  opened: string | null;
  /** An address that opens the app in this host with `item` before the person, to pass on; null where the host has none. */
  to(item: string, label: string): string | null;
}

/**
 * What a host waits for and what it announces. Teams shows its own loading screen until `notifySuccess` (30 s at most), and
 * may keep the page in memory when it leaves it (app caching), to show it again without loading.
 */
export interface Lifecycle {
  /** The first picture stands: the host may take its loading screen away. */
  appLoaded(): void;
  notifySuccess(): void;
  /** @param reason one sentence, for the host's own error screen */
  notifyFailure(reason: string): void;
  /** Called each time the host shows the kept page again, with what it is asked to open. @returns stops it */
  onLoad(listener: (opened: string | null) => void): () => void;
  /** Called before the host puts the page away; it waits for the promise, up to 30 s. @returns stops it */
  onUnload(listener: () => Promise<void>): () => void;
}

/** What the app knows of where it runs. One file per host implements it; nothing else in `src` asks which host it is. */
export interface Host {
  name: 'browser' | 'teams' | 'outlook' | 'microsoft365';
  credential: AppCredential;
  /** BCP 47, e.g. `en-GB`. */
  locale: string;
  theme: ThemeName;
  onThemeChange(listener: (theme: ThemeName) => void): () => void;
  /** A short notice about the host for the page head, as a translation key, or null. */
  notice: string | null;
  /** Where an administrator grants these scopes, or all the app is registered for, for the whole organisation; absent where the host knows no registration. */
  adminConsentUrl?: (scopes?: readonly string[]) => string;
  /** Opens an address in its own app where the host can, else a new tab. Only https, mailto, tel and msteams pass. */
  openLink(url: string): void;
  deepLink: DeepLink;
  lifecycle: Lifecycle;
  /** The mail open beside the app; null outside Outlook's pane. */
  mail: MailHost | null;
}
