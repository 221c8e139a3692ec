import { createRoot } from 'react-dom/client';
import type { Host } from '../hosts/host.ts';
import type { Session } from '../queries/session.ts';
import { startLanguage } from '../ui/language/language.ts';
import { FaultBoundary } from './FaultBoundary.tsx';
import { Pages } from './Pages.tsx';
import { Providers } from './providers.tsx';
import { keepReachable } from './unhide.ts';

/** Draws the page that the address names into `#root`. */
export function draw(host: Host, session: Session): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  void startLanguage(host.locale);
  keepReachable(root);
  createRoot(root).render(
    <Providers host={host} session={session}>
      <FaultBoundary>
        <Pages />
      </FaultBoundary>
    </Providers>,
  );
}
