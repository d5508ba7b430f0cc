import { acceptance } from './acceptance.ts';
import { alsoApplicants } from './also-applicants.ts';
import { answers } from './answers.ts';
import { applicants } from './applicants.ts';
import { ballots } from './ballots.ts';
import { ceremony } from './ceremony.ts';
import { common } from './common.ts';
import { criteria } from './criteria.ts';
import { declarations } from './declarations.ts';
import { desk } from './desk.ts';
import { documents } from './documents.ts';
import { draw } from './draw.ts';
import { editing } from './editing.ts';
import { eligibility } from './eligibility.ts';
import { entrustments } from './entrustments.ts';
import { errors } from './errors.ts';
import { experts } from './experts.ts';
import { filing } from './filing.ts';
import { groupDesk } from './group-desk.ts';
import { grouping } from './grouping.ts';
import { groups } from './groups.ts';
import { home } from './home.ts';
import { imports } from './imports.ts';
import { integrity } from './integrity.ts';
import { issues } from './issues.ts';
import { juries } from './juries.ts';
import { meeting } from './meeting.ts';
import { names } from './names.ts';
import { notice } from './notice.ts';
import { office } from './office.ts';
import { papers } from './papers.ts';
import { plans } from './plans.ts';
import { pool } from './pool.ts';
import { proofs } from './proofs.ts';
import { quotas } from './quotas.ts';
import { recusal } from './recusal.ts';
import { refusals } from './refusals.ts';
import { registers } from './registers.ts';
import { regrouping } from './regrouping.ts';
import { relationWords } from './relations.ts';
import { resultDecisions } from './result-decisions.ts';
import { results } from './results.ts';
import { rounds } from './rounds.ts';
import { rules } from './rules.ts';
import { scans } from './scans.ts';
import { scoring } from './scoring.ts';
import { scoringStatistics } from './scoring-statistics.ts';
import { secrecy } from './secrecy.ts';
import { shell } from './shell.ts';
import { agendaKinds, sittings } from './sittings.ts';
import { stages } from './stages.ts';
import { titles } from './titles.ts';
import { units } from './units.ts';

export const zhCn = {
  common,
  shell,
  desk,
  office,
  home,
  rounds,
  stages,
  rules,
  applicants,
  acceptance,
  proofs,
  scans,
  experts,
  alsoApplicants,
  declarations,
  draw,
  answers,
  ceremony,
  quotas,
  recusal,
  relations: relationWords,
  groups,
  groupDesk,
  regrouping,
  meeting,
  secrecy,
  scoring,
  scoringStatistics,
  ballots,
  results,
  resultDecisions,
  names,
  notice,
  filing,
  papers,
  units,
  agendaKinds,
  sittings,
  titles,
  criteria,
  registers,
  integrity,
  juries,
  grouping,
  plans,
  pool,
  editing,
  eligibility,
  entrustments,
  imports,
  issues,
  refusals,
  errors,
  /** Words of the printed documents. */
  documents,
};
