import type { AuditRowView } from '../../../src-main/core/contract/index.ts';
import type { Words } from '../../text/index.ts';

/** Kinds of things that acts are done to; their words are `desk.objects`. */
export type ObjectKind = keyof Words['desk']['objects'];

const SECTION_ROUND = ['section', 'ballotRound'] as const;
const SECTION_ROW = ['section', 'ballotRound', 'application'] as const;

/**
 * What the parts of an audit row's object are, by act; most acts are done to a round. Set by the handlers in
 * src-main/features, each with the `object` it gives to its audit row.
 */
const partsOf: Readonly<Record<string, readonly (ObjectKind | null)[]>> = {
  'office.create': [null, 'office'],
  'office.created': ['office'],
  'office.upgraded': ['office'],
  'applicants.acceptImport': ['batch'],
  'applicants.undoImport': ['batch'],
  'experts.acceptImport': ['batch'],
  'experts.undoImport': ['batch'],
  'recusal.declare': ['conflict'],
  'recusal.rule': ['conflict'],
  'recusal.withdraw': ['conflict'],
  'groups.setLeader': ['group'],
  'groups.setDeputy': ['group'],
  'groups.mark': ['application', 'expert'],
  'groups.addGroup': ['group'],
  'groups.removeGroup': ['group'],
  'groups.mergeGroups': ['group'],
  'groups.nameGroup': ['group'],
  'meeting.signIn': ['expert'],
  // Of a try that matched nobody there is only the round.
  'meeting.signInByName': ['round', 'expert'],
  'meeting.markAbsent': ['expert'],
  'meeting.strikeEntry': ['expert'],
  // As an earlier version called the same.
  'meeting.undoSignIn': ['expert'],
  'meeting.seatAlternate': ['expert'],
  'answers.record': ['expert'],
  'answers.callNext': ['expert'],
  'answers.undo': ['expert'],
  // Application, expert, criterion: the criterion is no thing of its own.
  'scoring.enter': ['application', 'expert', null],
  'scoring.veto': ['application', 'expert', null],
  'scoring.judge': ['application', 'expert'],
  'scoring.handInOpinions': ['group'],
  'ballots.openRound': SECTION_ROUND,
  'ballots.reconcile': SECTION_ROUND,
  'ballots.sign': SECTION_ROUND,
  'ballots.enterRow': SECTION_ROW,
  'ballots.rule': SECTION_ROW,
  'documents.save': ['document'],
  'criteria.pin': ['round'],
  'pool.fillRound': ['round'],
};

/** By the first half of the act's name, where all acts of a feature are done to the same kind. */
const featureOf: Readonly<Record<string, ObjectKind>> = {
  units: 'unit',
  acceptance: 'acceptance',
  eligibility: 'application',
  juries: 'jury',
  pool: 'poolEntry',
  integrity: 'integrity',
  entrustments: 'entrustment',
  criteria: 'criteria',
  titles: 'title',
  names: 'nameRule',
};

/** An id's first six characters: enough to tell two rows of a page apart, short enough to be read aloud. */
export function shortCode(id: string): string {
  return id.slice(0, 6);
}

/** The object of an audit row in words with short codes: 申报人 et1ez8，专家 9flaad. */
export function nameObject(words: Words, row: Pick<AuditRowView, 'action' | 'object'>): string {
  const { objects, ballotRound } = words.desk;
  const [feature = ''] = row.action.split('.');
  const kinds = partsOf[row.action] ?? [featureOf[feature] ?? 'round'];
  const ids = row.object.split(':');
  return kinds
    .flatMap((kind, i) => {
      const id = ids[i];
      if (kind === null || id === undefined || id === '') return [];
      if (kind === 'ballotRound') return [ballotRound(id)];
      // A version's name is what people know it by.
      return [`${objects[kind]} ${kind === 'criteria' ? id : shortCode(id)}`];
    })
    .join(words.common.comma);
}

/** Who did it: the role, and which holder of a password in it. */
export function nameActor(words: Words, row: Pick<AuditRowView, 'actor' | 'role'>): string {
  const role = words.desk.roles[row.role] ?? row.role;
  return row.role === 'system' ? role : `${role} ${shortCode(row.actor)}`;
}
