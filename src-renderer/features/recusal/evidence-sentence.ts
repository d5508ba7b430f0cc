import type { ConflictView } from '../../../src-main/core/contract/index.ts';
import type { Relation } from '../../../src-main/core/domain/recusal/declarations.ts';
import type { Words } from '../../text/index.ts';

/** What the data shows, in one sentence. */
export function evidenceSentence(all: Words, conflict: ConflictView): string {
  const words = all.recusal;
  const { kind, evidence, applicantUnit, reason } = conflict;
  switch (kind) {
    case 'own_application':
      return evidence.matched === 'name_and_unit'
        ? words.evidence.name_and_unit(applicantUnit)
        : words.evidence.id_number;
    case 'same_employer':
      return words.evidence.same_unit(applicantUnit);
    case 'declared_unit':
      return words.evidence.avoided_unit(applicantUnit);
    case 'declared_before': {
      const { relation = '', detail = '', unit = '', toldBy = '', toldOn = '' } = evidence;
      const named = all.declarations.relations[relation as Relation];
      return words.evidence.before(named, detail, unit, toldBy, toldOn);
    }
    case 'declared_other':
      return words.evidence.declared(reason);
    case 'sealed':
      return all.secrecy.recusalWhy;
  }
}
