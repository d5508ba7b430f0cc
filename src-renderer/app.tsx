import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { MemoryRouter } from 'react-router';
import { createQueryClient, ImportQueueProvider, PreferencesProvider } from './api/index.ts';
import { OfficeGate } from './features/office/office-gate.tsx';
import { Look } from './theme/look.tsx';
import { CrashGuard } from './ui/index.ts';

/** Nobody sees a page before the office is open: the screens before that do not wait for them to be loaded. */
export const loadPages = () => import('./pages.tsx');
const Pages = lazy(async () => ({ default: (await loadPages()).Pages }));

/** The window: settings, look, office, pages. The place in the round is kept in memory only, also across a lock. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <PreferencesProvider>
        <Look>
          <CrashGuard>
            <ImportQueueProvider>
              <MemoryRouter>
                <OfficeGate>
                  <Suspense>
                    <Pages />
                  </Suspense>
                </OfficeGate>
              </MemoryRouter>
            </ImportQueueProvider>
          </CrashGuard>
        </Look>
      </PreferencesProvider>
    </QueryClientProvider>
  );
}
