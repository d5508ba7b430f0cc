import type { ComponentType } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { AcceptancePage } from './features/acceptance/acceptance-page.tsx';
import { AnswersPage } from './features/answers/answers-page.tsx';
import { ApplicantPage } from './features/applicants/applicant-page.tsx';
import { ApplicantsPage } from './features/applicants/applicants-page.tsx';
import { EditPage } from './features/applicants/editing/edit-page.tsx';
import { BallotsPage } from './features/ballots/ballots-page.tsx';
import { BookPage } from './features/book/book-page.tsx';
import { CriteriaPage } from './features/criteria/criteria-page.tsx';
import { PackPage } from './features/criteria/pack-page.tsx';
import { Shell } from './features/desk/shell.tsx';
import { DocumentsPage } from './features/documents/documents-page.tsx';
import { DrawPage } from './features/draw/draw-page.tsx';
import { EntrustmentsPage } from './features/entrustments/entrustments-page.tsx';
import { ExpertsPage } from './features/experts/experts-page.tsx';
import { FilingPage } from './features/filing/filing-page.tsx';
import { GroupsPage } from './features/groups/groups-page.tsx';
import { HomePage } from './features/home/home-page.tsx';
import { IntegrityPage } from './features/integrity/integrity-page.tsx';
import { JuriesPage } from './features/juries/juries-page.tsx';
import { JuryPage } from './features/juries/jury-page.tsx';
import { MeetingPage } from './features/meeting/meeting-page.tsx';
import { NamesPage } from './features/names/names-page.tsx';
import { NoticePage } from './features/notice/notice-page.tsx';
import { MemberPage } from './features/pool/member-page.tsx';
import { PoolPage } from './features/pool/pool-page.tsx';
import { QuotasPage } from './features/quotas/quotas-page.tsx';
import { RecusalPage } from './features/recusal/recusal-page.tsx';
import { ResultsPage } from './features/results/results-page.tsx';
import { NewRoundPage } from './features/rounds/new-round-page.tsx';
import { OverviewPage } from './features/rounds/overview-page.tsx';
import { SetupPage } from './features/rounds/setup-page.tsx';
import { ScoringPage } from './features/scoring/scoring-page.tsx';
import { TitlesPage } from './features/titles/titles-page.tsx';
import { UnitPage } from './features/units/unit-page.tsx';
import { UnitsPage } from './features/units/units-page.tsx';
import type { Place } from './ui/index.ts';

const pages = {
  setup: SetupPage,
  applicants: ApplicantsPage,
  acceptance: AcceptancePage,
  quotas: QuotasPage,
  experts: ExpertsPage,
  draw: DrawPage,
  answers: AnswersPage,
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
        <Route path="juries" element={<JuriesPage />} />
        <Route path="juries/:juryId" element={<JuryPage />} />
        <Route path="pool" element={<PoolPage />} />
        <Route path="pool/:memberId" element={<MemberPage />} />
        <Route path="units" element={<UnitsPage />} />
        <Route path="units/:unitId" element={<UnitPage />} />
        <Route path="titles" element={<TitlesPage />} />
        <Route path="criteria" element={<CriteriaPage />} />
        <Route path="criteria/:kind/:packId/:version" element={<PackPage />} />
        <Route path="integrity" element={<IntegrityPage />} />
        <Route path="names" element={<NamesPage />} />
        <Route path="rounds/new" element={<NewRoundPage />} />
        <Route path="rounds/:roundId">
          <Route index element={<OverviewPage />} />
          <Route path="book" element={<BookPage />} />
          <Route path="juries" element={<JuriesPage />} />
          <Route path="juries/:juryId" element={<JuryPage />} />
          <Route path="pool" element={<PoolPage />} />
          <Route path="pool/:memberId" element={<MemberPage />} />
          <Route path="units" element={<UnitsPage />} />
          <Route path="units/:unitId" element={<UnitPage />} />
          <Route path="titles" element={<TitlesPage />} />
          <Route path="criteria" element={<CriteriaPage />} />
          <Route path="criteria/:kind/:packId/:version" element={<PackPage />} />
          <Route path="integrity" element={<IntegrityPage />} />
          <Route path="names" element={<NamesPage />} />
          <Route path="entrustments" element={<EntrustmentsPage />} />
          <Route path="applicants/edit" element={<EditPage />} />
          <Route path="applicants/:applicationId" element={<ApplicantPage />} />
          {Object.entries(pages).map(([place, PlacePage]) => (
            <Route key={place} path={place} element={<PlacePage />} />
          ))}
        </Route>
        <Route path="*" element={<Navigate to="/" replace />} />
      </Route>
    </Routes>
  );
}
