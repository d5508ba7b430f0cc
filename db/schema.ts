import type { ColumnType, Generated } from 'kysely';
import type { AmendmentAct, CorrectedField } from '../src-main/core/domain/acceptance/amendment.ts';
import type { DepartureKind } from '../src-main/core/domain/acceptance/departure.ts';
import type { ApplicationState } from '../src-main/core/domain/acceptance/states.ts';
import type { AttachmentKind } from '../src-main/core/domain/attachments/attachment.ts';
import type { MeetingRole } from '../src-main/core/domain/meeting/people.ts';
import type { ProofState } from '../src-main/core/domain/proofs/proofs.ts';
import type { EntryKind } from '../src-main/core/domain/quorum/attendance-log.ts';
import type { Party, Relation } from '../src-main/core/domain/recusal/declarations.ts';
import type { ConflictKind, ConflictSource, Treatment } from '../src-main/core/domain/recusal/kinds.ts';
import type { DecisionGround, DecisionOutcome } from '../src-main/core/domain/results/result-decision.ts';
import type { ExclusionReason } from '../src-main/core/domain/rules/expert-eligibility.ts';
import type { Severity } from '../src-main/core/domain/rules/rule-pack.ts';

/** A column that is written once, with its row, and never updated. */
type Fixed<T> = ColumnType<T, T, never>;

/** The one row that says which office file this is. */
export interface MetaTable {
  id: Fixed<1>;
  /** 128 random bits as 32 hex digits; also the genesis of the audit chain and bound into every key wrap. */
  database_id: Fixed<string>;
  /** Salt of the before/after digests in the audit chain, hex. Without it a digest of "14 agree" could be guessed. */
  audit_salt: Fixed<string>;
  created_utc: Fixed<string>;
}

/** One action of one person. Rows are only ever added; `db/audit/chain.ts` says what `hash` covers. */
export interface AuditTable {
  seq: Fixed<number>;
  utc: Fixed<string>;
  /** 1 where the clock showed an earlier time than at the row before: order is by `seq`, never by `utc`. */
  clock_back: Fixed<0 | 1>;
  actor: Fixed<string>;
  role: Fixed<string>;
  action: Fixed<string>;
  object: Fixed<string>;
  before_digest: Fixed<string | null>;
  after_digest: Fixed<string | null>;
  app: Fixed<string>;
  prev: Fixed<string>;
  hash: Fixed<string>;
}

/** Replies of commands that carried an idempotency key, so that a repeated request has no second effect. */
export interface CommandKeyTable {
  key: Fixed<string>;
  seq: Fixed<number>;
  /** JSON: the digest of what was asked, and the command's value. */
  reply: Fixed<string>;
}

export interface OfficeNameTable {
  id: number;
  name: string;
}

export interface RoundTable {
  id: string;
  created_utc: string;
  setup: string;
  name: string;
  year: number;
  rule_pack_id: string;
  rule_pack_version: string;
  rule_pack: string;
  list_frozen_utc: string | null;
  list_digest: Generated<string | null>;
  pool_sealed_utc: string | null;
  pool_digest: string | null;
  conflicts_settled_utc: string | null;
  announced_utc: string | null;
  filed_utc: string | null;
  last_number: Generated<number>;
  eligibility_pack: Generated<string | null>;
  /** The catalogue of titles as JSON; null for a round that began before rounds kept one. */
  titles: Generated<string | null>;
}

export interface UnitTable {
  id: string;
  name: string;
  key: string;
  kind: Generated<'public_institution' | 'enterprise' | 'private' | 'government' | 'virtual' | 'unknown'>;
  parent_id: Generated<string | null>;
  prefecture: Generated<string>;
  county: Generated<string>;
  code: Generated<string>;
  note: Generated<string>;
  registered: Generated<0 | 1>;
}

export interface UnitAliasTable {
  key: string;
  unit_id: string;
  name: string;
  kind: 'alias' | 'former' | 'abbreviation';
  valid_until: string | null;
}

export interface UnitDistinctTable {
  first_id: string;
  second_id: string;
  decided_utc: string;
  reason: string;
}

export interface UnitMergeTable {
  id: Fixed<string>;
  kept_id: Fixed<string>;
  removed_id: Fixed<string>;
  removed_name: Fixed<string>;
  merged_utc: Fixed<string>;
  record: Fixed<string>;
  undone_utc: string | null;
}

export interface UnitTreeTable {
  id: Fixed<string>;
  file_name: Fixed<string>;
  file_sha256: Fixed<string>;
  imported_utc: Fixed<string>;
  rows: Fixed<number>;
  created: Fixed<number>;
  changed: Fixed<number>;
  record: Fixed<string>;
  undone_utc: string | null;
}

export interface PersonTable {
  id: string;
  id_number: string;
  id_kind: string;
  name: string;
  name_original: string | null;
  name_key: Generated<string>;
  sex: string | null;
  ethnicity: string;
  birth: string | null;
}

export interface NameSpellingTable {
  id: string;
  /** Two or more, a blank between them. */
  spellings: string;
}

export interface StrokeOverrideTable {
  kind: 'character' | 'name';
  text: string;
  stands: string;
  reason: string;
  utc: string;
}

export interface ImportTemplateTable {
  roster: Fixed<'applicants' | 'experts'>;
  headings: Fixed<string>;
  unit_key: Fixed<string>;
  unit_name: string;
  columns: string;
  last_used_utc: string;
}

export interface ImportSheetsTable {
  batch_id: Fixed<string>;
  choices: Fixed<string>;
  cells: Fixed<Uint8Array>;
}

export interface ImportBatchTable {
  id: string;
  round_id: string;
  roster: 'applicants' | 'experts';
  file_name: string;
  file_sha256: string;
  rows: number;
  accepted: number;
  refused_rows: number;
  imported_utc: string;
}

export interface ImportFindingsTable {
  batch_id: Fixed<string>;
  findings: Fixed<Uint8Array>;
}

export interface ImportComparisonTable {
  batch_id: Fixed<string>;
  added: Fixed<number>;
  changed: Fixed<number>;
  unchanged: Fixed<number>;
  left_out: Fixed<number>;
  withdrawn: Fixed<number>;
  people: Fixed<string>;
  reason: Fixed<string>;
}

export interface ImportChangeTable {
  batch_id: Fixed<string>;
  application_id: Fixed<string>;
  field: Fixed<string>;
  before: Fixed<string>;
  after: Fixed<string>;
}

export interface ImportUndoTable {
  batch_id: Fixed<string>;
  record: Fixed<string>;
}

export interface ApplicationTable {
  id: string;
  round_id: string;
  batch_id: string;
  person_id: string;
  unit_id: string;
  number: number;
  series: string;
  specialty: string;
  level: string;
  title: string;
  kind: string;
  post_audit_number: string;
  phone: string;
  sheet: string;
  sheet_row: number;
  details: string;
  state: Generated<ApplicationState>;
}

export interface ApplicationSearchTable {
  doc: Fixed<number>;
  initials: Fixed<string | null>;
  spelling: Fixed<string | null>;
  source: Fixed<string>;
}

export interface SearchRoundTable {
  place: Generated<number>;
  round_id: Fixed<string>;
}

/** The full-text index; `rowid` is the `doc` of the entry. */
export interface ApplicationBigramTable {
  rowid: Fixed<number>;
  words: Fixed<string>;
}

export interface ListViewTable {
  id: Fixed<string>;
  key: string;
  name: string;
  view: string;
  is_default: Generated<0 | 1>;
  changed_utc: string;
}

export interface ApplicationEventTable {
  id: Generated<number>;
  application_id: string;
  utc: string;
  act: string;
  from_state: ApplicationState;
  to_state: ApplicationState;
  people: string;
  reason: string;
}

export interface ApplicationCheckTable {
  application_id: string;
  checker_key: string;
  checker: string;
  outcome: 'sound' | 'faulty';
  note: string;
  utc: string;
}

export interface ProofLookTable {
  id: Generated<number>;
  application_id: Fixed<string>;
  utc: Fixed<string>;
  proofs: Fixed<string>;
  state: Fixed<ProofState>;
  reason: Fixed<string>;
  people: Fixed<string>;
}

export interface AttachmentTable {
  id: Fixed<string>;
  application_id: Fixed<string>;
  number: Fixed<number>;
  title: string;
  file_name: Fixed<string>;
  kind: Fixed<AttachmentKind>;
  bytes: Fixed<number>;
  sha256: Fixed<string>;
  pages: Fixed<number>;
  width: Fixed<number | null>;
  height: Fixed<number | null>;
  active: Fixed<string>;
  proof: string;
  added_utc: Fixed<string>;
  added_by: Fixed<string>;
  legible: 0 | 1 | null;
  legible_note: Generated<string>;
  legible_by: Generated<string>;
  legible_utc: string | null;
  removed_utc: string | null;
  removed_by: Generated<string>;
  removed_reason: Generated<string>;
}

export interface AttachmentPieceTable {
  attachment_id: Fixed<string>;
  n: Fixed<number>;
  bytes: Fixed<Uint8Array>;
}

export interface ApplicationEditTable {
  id: Fixed<string>;
  round_id: Fixed<string>;
  number: Fixed<number>;
  utc: Fixed<string>;
  people: Fixed<string>;
  reason: Fixed<string>;
  record: Fixed<string>;
  undone_utc: Generated<string | null>;
  undone_by: Generated<string>;
}

export interface ApplicationEditCellTable {
  edit_id: Fixed<string>;
  application_id: Fixed<string>;
  field: Fixed<string>;
  before: Fixed<string>;
  after: Fixed<string>;
}

export interface CorrectionNoticeTable {
  id: string;
  application_id: string;
  round_id: string;
  number: number;
  issued_on: string;
  deadline: string;
  items: string;
  addendum_reason: string;
  received_on: string | null;
  received_by: Generated<string>;
  answered_on: string | null;
}

export interface EligibilityOverrideTable {
  application_id: string;
  rule: string;
  reason: string;
  authority: string;
  people: string;
  utc: string;
  inputs_sha256: string;
}

export interface DepartureTable {
  application_id: Fixed<string>;
  number: Fixed<number>;
  utc: Fixed<string>;
  kind: Fixed<DepartureKind>;
  on_date: Fixed<string>;
  to_unit: Fixed<string>;
  source: Fixed<string>;
  people: Fixed<string>;
}

export interface ApplicationFactTable {
  application_id: Fixed<string>;
  number: Fixed<number>;
  utc: Fixed<string>;
  fact: Fixed<string>;
  value: Fixed<string | null>;
  source: Fixed<string>;
  people: Fixed<string>;
}

export interface PostAuditTable {
  id: string;
  round_id: string;
  unit_id: string | null;
  county: string;
  level: 'senior' | 'intermediate';
  pool: 'post' | 'dual_targeted';
  post_management: 0 | 1;
  approved: number | null;
  appointed: number | null;
  not_appointed: number | null;
  departures: number | null;
  carried_in: number;
  audited: number | null;
  document_number: string;
  manual_number: number | null;
  manual_reason: string;
  manual_authority: string;
  people: string;
  utc: string;
}

export interface PostPoolTable {
  round_id: string;
  unit_id: string;
  county: string;
}

export interface ListAmendmentTable {
  round_id: Fixed<string>;
  number: Fixed<number>;
  frozen_utc: Fixed<string>;
  utc: Fixed<string>;
  application_id: Fixed<string>;
  act: Fixed<AmendmentAct>;
  field: Fixed<CorrectedField | ''>;
  before: Fixed<string>;
  after: Fixed<string>;
  reason: Fixed<string>;
  authority: Fixed<string>;
  people: Fixed<string>;
}

export interface ListOpeningTable {
  round_id: Fixed<string>;
  number: Fixed<number>;
  frozen_utc: Fixed<string>;
  digest: Fixed<string | null>;
  utc: Fixed<string>;
  reason: Fixed<string>;
  authority: Fixed<string>;
  people: Fixed<string>;
}

export interface ResultDecisionTable {
  round_id: Fixed<string>;
  number: Fixed<number>;
  application_id: Fixed<string>;
  ground: Fixed<DecisionGround>;
  record_id: Fixed<string | null>;
  outcome: Fixed<DecisionOutcome>;
  reason: Fixed<string>;
  document_number: Fixed<string>;
  decided_on: Fixed<string>;
  people: Fixed<string>;
  second_person: Fixed<string>;
  utc: Fixed<string>;
  noticed: Fixed<0 | 1>;
}

export interface CriteriaPackTable {
  kind: Fixed<'rules' | 'eligibility'>;
  pack_id: Fixed<string>;
  version: Fixed<string>;
  based_on: Fixed<string>;
  state: 'draft' | 'published';
  data: string;
  reason: Fixed<string>;
  created_utc: Fixed<string>;
  created_by: Fixed<string>;
  published_utc: string | null;
  published_by: string;
}

export interface CriteriaWithdrawalTable {
  kind: Fixed<'rules' | 'eligibility'>;
  pack_id: Fixed<string>;
  version: Fixed<string>;
  utc: Fixed<string>;
  reason: Fixed<string>;
  people: Fixed<string>;
}

export interface CriteriaChangeTable {
  kind: Fixed<'rules' | 'eligibility'>;
  pack_id: Fixed<string>;
  version: Fixed<string>;
  number: Fixed<number>;
  utc: Fixed<string>;
  rule: Fixed<string>;
  before: Fixed<string>;
  after: Fixed<string>;
  reason: Fixed<string>;
  document: Fixed<string>;
  people: Fixed<string>;
}

export interface TitleChangeTable {
  number: Fixed<number>;
  utc: Fixed<string>;
  change: Fixed<string>;
  document: Fixed<string>;
  people: Fixed<string>;
  taken_back_utc: string | null;
  taken_back_by: Generated<string>;
  taken_back_reason: Generated<string>;
}

export interface RoundCriteriaChangeTable {
  round_id: Fixed<string>;
  number: Fixed<number>;
  utc: Fixed<string>;
  part: Fixed<'rules' | 'eligibility' | 'titles'>;
  before: Fixed<string>;
  after: Fixed<string>;
  reason: Fixed<string>;
  people: Fixed<string>;
}

export interface IntegrityRecordTable {
  id: Fixed<string>;
  id_number: string;
  name: string;
  unit: string;
  capacity: 'applicant' | 'expert';
  matter: string;
  decision_number: string;
  deciding_body: string;
  decided_on: string;
  start_on: string;
  end_on: string;
  end_reason: string;
  note: string;
  recorded_utc: Fixed<string>;
  recorded_by: Fixed<string>;
  lifted_on: string | null;
  lift_decision: Generated<string>;
}

export interface IntegrityChangeTable {
  id: Generated<number>;
  record_id: Fixed<string>;
  utc: Fixed<string>;
  act: Fixed<'correct' | 'lift'>;
  people: Fixed<string>;
  reason: Fixed<string>;
  before: Fixed<string>;
}

export interface EntrustmentTable {
  id: Fixed<string>;
  round_id: Fixed<string>;
  number: Fixed<number>;
  direction: Fixed<'out' | 'in'>;
  application_id: Fixed<string | null>;
  letter_number: Fixed<string>;
  letter_on: Fixed<string>;
  from_body: Fixed<string>;
  to_body: Fixed<string>;
  name: Fixed<string>;
  id_number: Fixed<string>;
  unit: Fixed<string>;
  level: Fixed<string>;
  title: Fixed<string>;
  note: Fixed<string>;
  recorded_utc: Fixed<string>;
  recorded_by: Fixed<string>;
  reply: 'agreed' | 'declined' | null;
  reply_on: string | null;
  reply_number: Generated<string>;
  result: 'passed' | 'failed' | 'not_evaluated' | null;
  result_on: string | null;
  result_number: Generated<string>;
  annulled_utc: string | null;
}

export interface EntrustmentChangeTable {
  id: Generated<number>;
  entrustment_id: Fixed<string>;
  utc: Fixed<string>;
  act: Fixed<'reply' | 'result' | 'annul'>;
  people: Fixed<string>;
  reason: Fixed<string>;
  before: Fixed<string>;
}

export interface JuryTable {
  id: Fixed<string>;
  name: string;
  scope: 'series' | 'specialty';
  series: string;
  specialty: string;
  kind: 'senior' | 'intermediate' | 'junior';
  /** JSON: the ranks it may evaluate. */
  levels: string;
  territory: string;
  establishing_body: string;
  office_name: string;
  delegation: string;
  note: string;
  dissolved_on: string | null;
  recorded_utc: Fixed<string>;
  recorded_by: Fixed<string>;
}

export interface JuryChangeTable {
  id: Generated<number>;
  jury_id: Fixed<string>;
  utc: Fixed<string>;
  people: Fixed<string>;
  reason: Fixed<string>;
  before: Fixed<string>;
}

export interface JuryApprovalTable {
  id: Fixed<string>;
  jury_id: Fixed<string>;
  number: Fixed<string>;
  body: Fixed<string>;
  approved_on: Fixed<string>;
  valid_from: Fixed<string>;
  valid_until: Fixed<string>;
  note: Fixed<string>;
  recorded_utc: Fixed<string>;
  recorded_by: Fixed<string>;
  annulled_utc: string | null;
  annulled_by: Generated<string>;
  annulled_reason: Generated<string>;
}

export interface PoolMemberTable {
  id: Fixed<string>;
  person_id: string;
  number: Fixed<number>;
  /** JSON: PoolDetails. */
  details: string;
  state: 'active' | 'suspended' | 'removed';
  state_until: string | null;
  recorded_utc: Fixed<string>;
}

export interface PoolJuryTable {
  member_id: Fixed<string>;
  jury_id: Fixed<string>;
}

export interface SealedAvailabilityTable {
  expert_id: Fixed<string>;
  retires_on: Fixed<string | null>;
  /** JSON: Away[]. */
  away: Fixed<string>;
  state: Fixed<'active' | 'suspended' | 'removed'>;
  state_until: Fixed<string | null>;
  /** JSON: Away[]. */
  barred: Fixed<string>;
}

export interface PoolUnitTable {
  member_id: Fixed<string>;
  number: Fixed<number>;
  unit_id: string;
  since: string | null;
}

export interface PoolChangeTable {
  number: Generated<number>;
  member_id: Fixed<string>;
  act_id: Fixed<string>;
  utc: Fixed<string>;
  act: Fixed<'added' | 'changed' | 'renewed' | 'suspended' | 'resumed' | 'removed' | 'readmitted'>;
  on_date: Fixed<string>;
  reason: Fixed<string>;
  document: Fixed<string>;
  people: Fixed<string>;
  before: Fixed<string | null>;
  after: Fixed<string>;
}

export interface ExpertTable {
  id: string;
  round_id: string;
  batch_id: string;
  person_id: string;
  unit_id: string;
  pool_number: string;
  title: string;
  specialty: string;
  in_post: 0 | 1;
  term_start: string | null;
  term_end: string | null;
  phone: string;
  details: string;
}

export interface ExpertAvoidsUnitTable {
  expert_id: string;
  unit_id: string;
}

export interface DrawAttemptTable {
  round_id: string;
  attempt: number;
  seed: string;
  pool_digest: string;
  input: string;
  contributions: string;
  place: string;
  drawer: string;
  witnesses: string;
  reason: string;
  second_person: string;
  committed_utc: string;
  outcome: string | null;
  drawn_utc: string | null;
  adopted_utc: string | null;
  aborted_utc: string | null;
  aborted_reason: string;
}

export interface DrawSealTable {
  round_id: string;
  attempt: number;
  pool_digest: string;
  statement: string;
  sealed_utc: string;
}

export interface DrawChancesTable {
  round_id: string;
  pool_digest: string;
  chances: string;
  found_utc: string;
}

export interface DrawLotteryTable {
  round_id: string;
  number: number;
  pool_digest: string;
  digest: string;
  lottery: string;
  panels: number;
  secret: string;
  sealed_digest: string;
  most: number | null;
  complete: 0 | 1;
  made_by: string;
  reason: string;
  second_person: string;
  made_utc: string;
  published_utc: string | null;
}

export interface SealedStandingTable {
  expert_id: Fixed<string>;
  /** JSON: number[]. */
  years: Fixed<string>;
  last_on: Fixed<string | null>;
  chair_eligible: Fixed<0 | 1 | null>;
  own_staff: Fixed<0 | 1 | null>;
  prefecture: Fixed<string>;
}

export interface JuryAnswerTable {
  round_id: Fixed<string>;
  number: Fixed<number>;
  expert_id: Fixed<string>;
  answer: Fixed<'accepted' | 'declined' | 'unreachable' | 'absent' | 'term_over' | 'continued'>;
  channel: Fixed<'phone' | 'message' | 'letter' | 'in_person' | 'other'>;
  reason: Fixed<string>;
  people: Fixed<string>;
  second_person: Fixed<string>;
  utc: Fixed<string>;
  seat: number | null;
  called_id: string | null;
  undone_utc: string | null;
  undone_reason: string;
  undone_people: string;
}

export interface CompositionRuleTable {
  round_id: string;
  number: number;
  attribute: string;
  value: string;
  least: number;
  /** null: `least` counts people; otherwise it is so many out of these, of the seats. */
  share_of: number | null;
  most: number | null;
  severity: 'block' | 'warn' | 'info';
  decree: string;
  article: string;
  verified: 0 | 1;
}

export interface SealedExclusionTable {
  round_id: Fixed<string>;
  number: Fixed<number>;
  code: Fixed<ExclusionReason>;
  severity: Fixed<Severity>;
  title: Fixed<string>;
  decree: Fixed<string>;
  article: Fixed<string>;
  verified: Fixed<0 | 1>;
}

export interface DeclarationTable {
  id: string;
  round_id: string;
  expert_id: string;
  application_id: string | null;
  unit_id: string | null;
  relation: Relation;
  party: Party;
  detail: string;
  told_by: string;
  told_on: string;
  expires_on: string | null;
  recorded_utc: string;
  withdrawn_utc: Generated<string | null>;
  withdrawn_reason: Generated<string>;
}

/** One change of `expert.specialty` on a round's roster. */
export interface DisciplineChangeTable {
  number: Generated<number>;
  expert_id: string;
  before: string;
  after: string;
  reason: string;
  utc: string;
}

/** One decision whether an expert and an applicant of one name and unit are one person. */
export interface AlsoApplicantTable {
  number: Generated<number>;
  expert_id: string;
  application_id: string;
  digest: string;
  same: 0 | 1;
  reason: string;
  utc: string;
}

export interface JurorTable {
  round_id: string;
  expert_id: string;
  drawn: 'member' | 'alternate';
  draw_order: number;
  seated: 0 | 1;
  role: 'chair' | 'vice_chair' | 'member';
}

export interface ConflictTable {
  id: string;
  round_id: string;
  expert_id: string;
  application_id: string;
  kind: ConflictKind;
  source: ConflictSource;
  entered: 0 | 1;
  path: string;
  digest: string;
  found_on: string | null;
  expires_on: string | null;
  state: 'suggested' | 'confirmed' | 'dismissed';
  treatment: Treatment;
  reason: string;
  ruled_by: string;
  ruled_on: string | null;
  decided_utc: string | null;
  earlier: string | null;
}

export interface ReviewGroupTable {
  id: string;
  round_id: string;
  number: number;
  specialties: string;
  leader_id: string | null;
  name: Generated<string>;
  deputy_id: string | null;
}

export interface PlanActTable {
  round_id: string;
  number: number;
  kind: string;
  figures: string;
  changes: string;
  version: number | null;
  undone: 0 | 1;
  utc: string;
}

export interface PlanVersionTable {
  round_id: string;
  number: number;
  name: string;
  origin: 'saved' | 'opening';
  digest: string;
  cells: string;
  utc: string;
}

export interface PlanKnownTable {
  round_id: string;
  cells: string;
}

export interface GroupExpertTable {
  round_id: string;
  expert_id: string;
  group_id: string;
}

export interface GroupApplicationTable {
  application_id: string;
  round_id: string;
  group_id: string;
}

export interface AssignmentTable {
  round_id: string;
  application_id: string;
  expert_id: string;
  lead: 0 | 1;
}

export interface AssignmentPlanTable {
  round_id: string;
  objective: number;
  optimal: 0 | 1;
  min_load: number;
  max_load: number;
  pairs: number;
  made_utc: string;
  /** null in plans of earlier versions; `promises` also where the plan was changed since. JSON: PlanRules, Promised[]. */
  bound: Generated<number | null>;
  proof: Generated<'prices' | 'search' | 'nearest' | null>;
  prices: Generated<string | null>;
  rules: Generated<string | null>;
  promises: Generated<string | null>;
  /** Of a repaired plan: pairs that stayed, of so many. */
  kept: Generated<number | null>;
  kept_of: Generated<number | null>;
  /** JSON: PlanSeal; null in plans of earlier versions and in those changed since. */
  seal: Generated<string | null>;
}

export interface AssignmentLimitTable {
  round_id: string;
  expert_id: string;
  least: number | null;
  most: number | null;
}

export interface AssignmentLockTable {
  round_id: string;
  application_id: string;
  expert_id: string;
  lock: 'must' | 'never';
}

export interface GroupPlanTable {
  round_id: string;
  /** SHA-256 of who was put where, hex. */
  placed: string;
  /** JSON: KeptGrouping. */
  plan: string;
  made_utc: string;
}

export interface GroupStayTable {
  application_id: string;
  round_id: string;
}

export interface MeetingTable {
  round_id: string;
  /** Who presides: the chair, or a vice-chair where the chair is absent. */
  chair_id: string;
  secretary: string;
  supervisor: string;
  opened_utc: string;
  closed_utc: string | null;
  note: string;
  /** Experts as JSON, in the order in which they stand in for the chair. */
  vice_chairs: Generated<string>;
  /** Why they, where a rule speaks against them; '' otherwise. */
  officers_reason: Generated<string>;
  /** Why it was opened although something only warned; '' otherwise. */
  gates_reason: Generated<string>;
}

/** A copy of the office that was read back and held. */
export interface MeetingBackupTable {
  round_id: string;
  number: number;
  utc: string;
  file_name: string;
  sha256: string;
  keys_sha256: string;
  bytes: number;
  head_seq: number;
  head_hash: string;
}

export interface PutOffTable {
  round_id: string;
  number: number;
  planned_on: string;
  new_on: string;
  reason: string;
  utc: string;
}

/** The names of a sealed jury, told to the desk. */
export interface NamesReleaseTable {
  round_id: string;
  utc: string;
  released_by: string;
  second_person: string;
  reason: string;
}

/** The same names, written to a file for one person. */
export interface NamesHandedOverTable {
  id: string;
  round_id: string;
  utc: string;
  liaison: string;
  released_by: string;
  second_person: string;
  reason: string;
  people: number;
  sha256: string;
}

export interface SittingTable {
  round_id: string;
  number: number;
  held_on: string;
  half: string;
  place: string;
  presiding_id: string | null;
  opened_utc: string | null;
  closed_utc: string | null;
}

export interface AgendaItemTable {
  round_id: string;
  sitting: number;
  /** From 1 on. */
  place: number;
  kind: string;
  title: string;
}

/** Who attends beside the jury. */
export interface MeetingPersonTable {
  round_id: string;
  place: number;
  role: MeetingRole;
  name: string;
  unit: string;
}

/** Who came and went. Rows are only ever added; a wrong one gets a row in `attendance_strike`. */
export interface AttendanceEntryTable {
  round_id: Fixed<string>;
  number: Fixed<number>;
  sitting: Fixed<number>;
  expert_id: Fixed<string>;
  kind: Fixed<EntryKind>;
  at_utc: Fixed<string>;
  written_utc: Fixed<string>;
  pledged: Fixed<0 | 1>;
  reason: Fixed<string>;
}

export interface AttendanceStrikeTable {
  round_id: Fixed<string>;
  number: Fixed<number>;
  reason: Fixed<string>;
  utc: Fixed<string>;
}

/** What the log says of everybody in the sitting opened last, or the first. */
export interface AttendanceView {
  round_id: ColumnType<string, never, never>;
  expert_id: ColumnType<string, never, never>;
  state: ColumnType<'present' | 'absent' | null, never, never>;
  /** When the person first came to the meeting, in any sitting. */
  signed_utc: ColumnType<string | null, never, never>;
  pledged: ColumnType<0 | 1, never, never>;
  reason: ColumnType<string, never, never>;
}

export interface ScoreTable {
  round_id: string;
  application_id: string;
  expert_id: string;
  criterion_id: string;
  hundredths: number;
}

export interface ScoreVetoTable {
  round_id: string;
  application_id: string;
  expert_id: string;
  veto_id: string;
  remark: string;
}

export interface ScoreVerdictTable {
  round_id: string;
  application_id: string;
  expert_id: string;
  verdict: 'agree' | 'disagree';
  /** '' only beside an agreement. */
  remark: string;
}

export interface OpinionVersionTable {
  application_id: string;
  number: number;
  round_id: string;
  opinion: 'recommend' | 'not_recommend';
  text: string;
  /** Null in what an earlier version of the program wrote. */
  written_by: string | null;
  written_utc: string | null;
  reason: string;
}

export interface OpinionAgreementTable {
  application_id: string;
  number: number;
  round_id: string;
  expert_id: string;
  agreed_utc: string;
}

export interface OpinionGapTable {
  application_id: string;
  round_id: string;
  reason: string;
  noted_utc: string;
}

export interface OpinionHandInTable {
  round_id: string;
  group_id: string;
  number: number;
  handed_by: string;
  handed_utc: string;
  reopened_utc: string | null;
}

export interface BallotSectionTable {
  id: string;
  round_id: string;
  level: string;
  /** `regular`, or the kind of application that votes apart. */
  type: string;
}

export interface BallotRoundTable {
  section_id: string;
  number: number;
  state: 'open' | 'reconciled' | 'signed' | 'void';
  denominator_mode: 'exclude' | 'include';
  jury_size: number;
  present: number;
  scrutineers: string;
  teller: string;
  opened_utc: string;
  signed_utc: string | null;
  issued: number | null;
  returned: number | null;
  unused: number | null;
  spoiled: number | null;
  void_reason: string;
  supervisor: string;
  sitting: Generated<number>;
  /** The last entry of the attendance log when the round opened. */
  log_seen: Generated<number>;
}

export interface BallotRollTable {
  section_id: string;
  number: number;
  expert_id: string;
}

export interface BallotRowTable {
  section_id: string;
  number: number;
  application_id: string;
  recused_present: number;
  agree: number | null;
  oppose: number | null;
  abstain: number | null;
  invalid: number | null;
  ruling: 'exclude' | 'include' | null;
  ruling_reason: string;
  passed: 0 | 1 | null;
}

export interface NoticeCorrectionTable {
  id: Generated<number>;
  round_id: string;
  utc: string;
  was_posted_on: string;
  was_ends_on: string;
  posted_on: string;
  reason: string;
}

export interface NoticeTable {
  round_id: string;
  posted_on: string;
  ends_on: string;
  days: number;
  counted: string;
  provisional: 0 | 1;
  channels: string;
  phone: string;
  address: string;
  closed_utc: string | null;
  note: string;
}

export interface DocumentTable {
  id: string;
  round_id: string;
  form: string;
  title: string;
  file_name: string;
  format: string;
  audience: string;
  pages: number | null;
  sha256: string;
  made_utc: string;
}

/** Every table, under its name in SQL. */
export interface Database {
  meta: MetaTable;
  audit: AuditTable;
  command_key: CommandKeyTable;
  office_name: OfficeNameTable;
  round: RoundTable;
  unit: UnitTable;
  unit_alias: UnitAliasTable;
  unit_distinct: UnitDistinctTable;
  unit_merge: UnitMergeTable;
  unit_tree: UnitTreeTable;
  person: PersonTable;
  name_spelling: NameSpellingTable;
  stroke_override: StrokeOverrideTable;
  import_batch: ImportBatchTable;
  import_template: ImportTemplateTable;
  import_sheets: ImportSheetsTable;
  import_findings: ImportFindingsTable;
  import_comparison: ImportComparisonTable;
  import_change: ImportChangeTable;
  import_undo: ImportUndoTable;
  application: ApplicationTable;
  search_round: SearchRoundTable;
  application_search: ApplicationSearchTable;
  application_bigram: ApplicationBigramTable;
  list_view: ListViewTable;
  application_event: ApplicationEventTable;
  application_check: ApplicationCheckTable;
  proof_look: ProofLookTable;
  attachment: AttachmentTable;
  attachment_piece: AttachmentPieceTable;
  application_edit: ApplicationEditTable;
  application_edit_cell: ApplicationEditCellTable;
  correction_notice: CorrectionNoticeTable;
  eligibility_override: EligibilityOverrideTable;
  departure: DepartureTable;
  application_fact: ApplicationFactTable;
  post_audit: PostAuditTable;
  post_pool: PostPoolTable;
  list_amendment: ListAmendmentTable;
  list_opening: ListOpeningTable;
  result_decision: ResultDecisionTable;
  criteria_pack: CriteriaPackTable;
  criteria_change: CriteriaChangeTable;
  criteria_withdrawal: CriteriaWithdrawalTable;
  title_change: TitleChangeTable;
  round_criteria_change: RoundCriteriaChangeTable;
  integrity_record: IntegrityRecordTable;
  integrity_change: IntegrityChangeTable;
  entrustment: EntrustmentTable;
  entrustment_change: EntrustmentChangeTable;
  jury: JuryTable;
  jury_change: JuryChangeTable;
  jury_approval: JuryApprovalTable;
  pool_member: PoolMemberTable;
  pool_unit: PoolUnitTable;
  pool_jury: PoolJuryTable;
  sealed_availability: SealedAvailabilityTable;
  pool_change: PoolChangeTable;
  expert: ExpertTable;
  expert_avoids_unit: ExpertAvoidsUnitTable;
  draw_attempt: DrawAttemptTable;
  draw_seal: DrawSealTable;
  composition_rule: CompositionRuleTable;
  declaration: DeclarationTable;
  discipline_change: DisciplineChangeTable;
  also_applicant: AlsoApplicantTable;
  sealed_exclusion: SealedExclusionTable;
  draw_chances: DrawChancesTable;
  draw_lottery: DrawLotteryTable;
  jury_answer: JuryAnswerTable;
  sealed_standing: SealedStandingTable;
  names_release: NamesReleaseTable;
  names_handed_over: NamesHandedOverTable;
  juror: JurorTable;
  conflict: ConflictTable;
  review_group: ReviewGroupTable;
  plan_act: PlanActTable;
  plan_version: PlanVersionTable;
  plan_known: PlanKnownTable;
  group_expert: GroupExpertTable;
  group_application: GroupApplicationTable;
  assignment: AssignmentTable;
  assignment_plan: AssignmentPlanTable;
  assignment_limit: AssignmentLimitTable;
  assignment_lock: AssignmentLockTable;
  assignment_before: AssignmentTable;
  group_plan: GroupPlanTable;
  group_stay: GroupStayTable;
  meeting: MeetingTable;
  put_off: PutOffTable;
  sitting: SittingTable;
  meeting_backup: MeetingBackupTable;
  agenda_item: AgendaItemTable;
  meeting_person: MeetingPersonTable;
  attendance_entry: AttendanceEntryTable;
  attendance_strike: AttendanceStrikeTable;
  attendance: AttendanceView;
  score: ScoreTable;
  score_veto: ScoreVetoTable;
  score_verdict: ScoreVerdictTable;
  opinion_version: OpinionVersionTable;
  opinion_agreement: OpinionAgreementTable;
  opinion_gap: OpinionGapTable;
  opinion_hand_in: OpinionHandInTable;
  ballot_section: BallotSectionTable;
  ballot_round: BallotRoundTable;
  ballot_roll: BallotRollTable;
  ballot_row: BallotRowTable;
  notice: NoticeTable;
  notice_correction: NoticeCorrectionTable;
  document: DocumentTable;
}
