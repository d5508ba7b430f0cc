import { QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { MemoryRouter, Navigate, Route, Routes } from 'react-router';
import { createQueryClient, DraftsProvider, PreferencesProvider } from './api/index.ts';
import { ApplicantsPage } from './features/applicants/applicants-page.tsx';
import { BallotsPage } from './features/ballots/ballots-page.tsx';
import { BookPage } from './features/book/book-page.tsx';
import { Shell } from './features/desk/shell.tsx';
import { DocumentsPage } from './features/documents/documents-page.tsx';
import { DrawPage } from './features/draw/draw-page.tsx';
import { ExpertsPage } from './features/experts/experts-page.tsx';
import { FilingPage } from './features/filing/filing-page.tsx';
import { GroupsPage } from './features/groups/groups-page.tsx';
import { HomePage } from './features/home/home-page.tsx';
import { MeetingPage } from './features/meeting/meeting-page.tsx';
import { NoticePage } from './features/notice/notice-page.tsx';
import { OfficeGate } from './features/office/office-gate.tsx';
import { RecusalPage } from './features/recusal/recusal-page.tsx';
import { ResultsPage } from './features/results/results-page.tsx';
import { NewRoundPage } from './features/rounds/new-round-page.tsx';
import { OverviewPage } from './features/rounds/overview-page.tsx';
import { SetupPage } from './features/rounds/setup-page.tsx';
import { ScoringPage } from './features/scoring/scoring-page.tsx';
import { Look } from './theme/look.tsx';
import { CrashGuard, type Place } from './ui/index.ts';

/** The window: settings, look, office, pages. The place in the round is kept in memory only, also across a lock. */
export function App() {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <PreferencesProvider>
        <Look>
          <CrashGuard>
            <DraftsProvider>
              <MemoryRouter>
                <OfficeGate>
                  <Pages />
                </OfficeGate>
              </MemoryRouter>
            </DraftsProvider>
          </CrashGuard>
        </Look>
      </PreferencesProvider>
    </QueryClientProvider>
  );
}

const pages = {
  setup: SetupPage,
  applicants: ApplicantsPage,
  experts: ExpertsPage,
  draw: DrawPage,
  recusal: RecusalPage,
  groups: GroupsPage,
  meeting: MeetingPage,
  scoring: ScoringPage,
  ballots: BallotsPage,
  results: ResultsPage,
  notice: NoticePage,
  filing: FilingPage,
  documents: DocumentsPage,
} satisfies Record<Place, ComponentType>;

/** Every page of an open office. */
export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<HomePage />} />
        <Route path="book" element={<BookPage />} />
        <Route path="rounds/new" element={<NewRoundPage />} />
        <Route path="rounds/:roundId">
          <Route index element={<OverviewPage />} />
          <Route path="book" element={<BookPage />} />
          {Object.entries(pages).map(([place, PlacePage]) => (
            <Route key={place} path={place} element={<PlacePage />} />
          ))}
        </Route>
        <Route path="*" element={<Navigate to="/" replace />} />
      </Route>
    </Routes>
  );
}
