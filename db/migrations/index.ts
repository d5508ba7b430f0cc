import type { Migration } from '../migrate.ts';
import { office } from './0000-office.ts';
import { rounds } from './0010-rounds.ts';
import { people } from './0020-people.ts';
import { jury } from './0030-jury.ts';
import { meeting } from './0040-meeting.ts';
import { results } from './0050-results.ts';
import { putOff } from './0055-put-off.ts';
import { units } from './0060-units.ts';
import { acceptance } from './0070-acceptance.ts';
import { registers } from './0075-registers.ts';
import { eligibility } from './0080-eligibility.ts';
import { refusedRows } from './0090-refused-rows.ts';
import { search } from './0100-search.ts';
import { importTemplates } from './0110-import-templates.ts';
import { frozenList } from './0120-frozen-list.ts';
import { noticeCorrections } from './0130-notice-corrections.ts';
import { importComparison } from './0140-import-comparison.ts';
import { importSheets } from './0150-import-sheets.ts';
import { identityDetails } from './0160-identity-details.ts';
import { nameSynonyms } from './0161-name-synonyms.ts';
import { strokeOverrides } from './0162-stroke-overrides.ts';
import { applicationEdits } from './0170-application-edits.ts';
import { proofs } from './0180-proofs.ts';
import { restoredApplicants } from './0184-restored-applicants.ts';
import { criteria } from './0190-criteria.ts';
import { ballotSections } from './0192-ballot-sections.ts';
import { searchBySpelling } from './0200-search-by-spelling.ts';
import { listViews } from './0201-list-views.ts';
import { templatesByUnit } from './0210-templates-by-unit.ts';
import { departures } from './0220-departures.ts';
import { withdrawnCriteria } from './0240-withdrawn-criteria.ts';
import { applicationFacts } from './0245-application-facts.ts';
import { drawAttempts } from './0250-draw-attempts.ts';
import { compositionRules } from './0251-composition-rules.ts';
import { juries } from './0260-juries.ts';
import { pool } from './0262-pool.ts';
import { drawChances } from './0270-draw-chances.ts';
import { importFindings } from './0280-import-findings.ts';
import { narrowSearch } from './0282-narrow-search.ts';
import { poolPeople } from './0286-pool-people.ts';
import { drawLotteries } from './0288-draw-lotteries.ts';
import { juryAnswers } from './0292-jury-answers.ts';
import { sealedStanding } from './0294-sealed-standing.ts';
import { listOpenings } from './0297-list-openings.ts';
import { sealedNames } from './0298-sealed-names.ts';
import { drawnOn } from './0306-drawn-on.ts';
import { sealedState } from './0308-sealed-state.ts';
import { drawSeals } from './0310-draw-seals.ts';
import { lotteryBook } from './0316-lottery-book.ts';
import { leastShares } from './0321-least-shares.ts';
import { officers } from './0322-officers.ts';
import { declarations } from './0323-declarations.ts';
import { sealedExclusions } from './0324-sealed-exclusions.ts';
import { resultDecisions } from './0328-result-decisions.ts';
import { noStateIndex } from './0334-no-state-index.ts';
import { awayReasons } from './0340-away-reasons.ts';
import { disciplineChanges } from './0346-discipline-changes.ts';
import { recusalRegister } from './0350-recusal-register.ts';
import { planHistory } from './0360-plan-history.ts';
import { assignmentPlans } from './0370-assignment-plans.ts';
import { alsoApplicants } from './0374-also-applicants.ts';
import { planSeals } from './0376-plan-seals.ts';
import { sittings } from './0380-sittings.ts';
import { meetingBackups } from './0382-meeting-backups.ts';
import { scoreJudgements } from './0400-score-judgements.ts';
import { groupPlans } from './0410-group-plans.ts';
import { opinionVersions } from './0430-opinion-versions.ts';
import { openConflicts } from './0435-open-conflicts.ts';

/** Every step in order. Numbers leave gaps; a published step is never edited. */
export const migrations: readonly Migration[] = [
  office,
  rounds,
  people,
  jury,
  meeting,
  results,
  putOff,
  units,
  acceptance,
  registers,
  eligibility,
  refusedRows,
  search,
  importTemplates,
  frozenList,
  noticeCorrections,
  importComparison,
  importSheets,
  identityDetails,
  nameSynonyms,
  strokeOverrides,
  applicationEdits,
  proofs,
  restoredApplicants,
  criteria,
  ballotSections,
  searchBySpelling,
  listViews,
  templatesByUnit,
  departures,
  withdrawnCriteria,
  applicationFacts,
  drawAttempts,
  compositionRules,
  juries,
  pool,
  drawChances,
  importFindings,
  narrowSearch,
  poolPeople,
  drawLotteries,
  juryAnswers,
  sealedStanding,
  listOpenings,
  sealedNames,
  drawnOn,
  sealedState,
  drawSeals,
  lotteryBook,
  leastShares,
  officers,
  declarations,
  sealedExclusions,
  resultDecisions,
  noStateIndex,
  awayReasons,
  disciplineChanges,
  recusalRegister,
  planHistory,
  assignmentPlans,
  alsoApplicants,
  planSeals,
  sittings,
  meetingBackups,
  scoreJudgements,
  groupPlans,
  opinionVersions,
  openConflicts,
];
