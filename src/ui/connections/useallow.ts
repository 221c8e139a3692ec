import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignInError } from '../../domain/signin.ts';

export interface Allowing {
  asking: boolean;
  /** What came of it when nothing did. */
  said: string;
  allow(): void;
}

/** Asks on a click and says why it was not given. */
export function useAllow(ask: () => Promise<void>): Allowing {
  const { t } = useTranslation('connections');
  const [asking, setAsking] = useState(false);
  const [said, setSaid] = useState('');
  const allow = (): void => {
    setAsking(true);
    setSaid('');
    ask().catch((error: unknown) => {
      const reason = error instanceof SignInError ? error.kind : 'failed';
      setSaid(t(reason === 'declined' ? 'declined' : reason === 'admin' ? 'declinedAdmin' : 'unknown'));
    }).finally(() => setAsking(false));
  };
  return { asking, said, allow };
}
