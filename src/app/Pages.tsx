import { Suspense, type ReactNode } from 'react';
import ProgramPage from '../ui/program/ProgramPage.tsx';
import { useRoute, type Route } from '../ui/route.ts';
import { lazyPart } from '../ui/lazypart.ts';

/** The pages beside the program; each loads when it is first opened. */
const BESIDE: Record<Exclude<Route, 'program'>, ReturnType<typeof lazyPart<object>>> = {
  connections: lazyPart(() => import('../ui/connections/ConnectionsPage.tsx')),
  ledger: lazyPart(() => import('../ui/privacy/LedgerPage.tsx')),
  administration: lazyPart(() => import('../ui/admin/AdministrationPage.tsx')),
  keeping: lazyPart(() => import('../ui/privacy/KeepingPage.tsx')),
};

/** The page that the address names. */
export function Pages(): ReactNode {
  const route = useRoute();
  if (route === 'program') return <ProgramPage />;
  const Page = BESIDE[route];
  return <Suspense fallback={null}><Page /></Suspense>;
}
