import { denominatorsBy } from '../../core/domain/recusal/denominators.ts';
import { decisionOf } from '../../core/domain/recusal/register.ts';
import {
  type DocumentWords,
  pathInWords,
  type RecusalFacts,
  type RecusalRow,
  type ReportModel,
  recusalDeclarationReport,
  recusalReport,
} from '../../core/reports/index.ts';
import { beijing } from '../beijing-time.ts';
import { bagNumber } from '../meeting-room.ts';
import { contextOf, type PaperState } from './paper-state.ts';

type Entry = PaperState['conflicts'][number];

const DECISIONS = {
  recused: 'recused',
  disclosed: 'disclosed',
  dismissed: 'not_recused',
  undecided: 'pending',
} as const;

function evidenceOf({ path }: Entry, { unitNames }: PaperState, words: DocumentWords): string {
  const nameOf = (unitId: string) => unitNames.get(unitId) ?? '';
  return words.list(pathInWords(path, nameOf, words.recusals));
}

/** Both readings for whoever somebody in a seat is recused from, if every seat attends. */
function countingOf({ conflicts, room, round, subjects }: PaperState): RecusalFacts['counting'] {
  const seated = new Set<string>(room.seated.map((j) => j.expertId));
  const register = conflicts.map((c) => ({ ...c, decision: decisionOf(c.state, c.treatment) }));
  const counted = denominatorsBy(round.pack, round.setup.jurySize, seated, register);
  return subjects.flatMap(({ applicationId, number, name }) => {
    const readings = counted.get(applicationId);
    return readings === undefined ? [] : [{ bagNumber: bagNumber(number), applicant: name, ...readings }];
  });
}

/** F08: what concerns the experts in the jury's seats and the waiting alternates. */
export function recusalRegister(state: PaperState, words: DocumentWords): ReportModel[] {
  const { conflicts, room, subjects, round } = state;
  const jury = new Map(room.jury.map((j) => [j.expertId, j]));
  const bySubject = new Map(subjects.map((s) => [s.applicationId, s]));
  const settled = round.row.conflicts_settled_utc;
  const rows = conflicts.flatMap((c): RecusalRow[] => {
    const expert = jury.get(c.expertId);
    const subject = bySubject.get(c.applicationId);
    if (expert === undefined || subject === undefined) return [];
    return [
      {
        ...{ expert: expert.name, expertUnit: expert.unit },
        ...{ bagNumber: bagNumber(subject.number), applicant: subject.name, applicantUnit: subject.unit },
        ...{ kind: c.kind, source: c.source, treatment: c.treatment, reason: c.reason, ruledBy: c.ruledBy },
        evidence: evidenceOf(c, state, words),
        decision: DECISIONS[decisionOf(c.state, c.treatment)],
        decidedOn: c.ruledOn ?? (c.decidedUtc === null ? '' : beijing(c.decidedUtc).date),
        expiresOn: c.expiresOn ?? '',
      },
    ];
  });
  const context = contextOf(state, settled === null ? state.today : beijing(settled).date);
  return [recusalReport({ ...context, rows, counting: countingOf(state) }, words)];
}

/** F42: a form for each of the jury, or for one, with what stands on the register but for what was dismissed. */
export function recusalDeclarations(state: PaperState, words: DocumentWords, of: string | undefined): ReportModel[] {
  const { conflicts, room, subjects, days } = state;
  const bySubject = new Map(subjects.map((s) => [s.applicationId, s]));
  const heldOn = words.facts.days(words.date(days.from), words.date(days.to));
  return room.jury
    .filter((j) => of === undefined || j.expertId === of)
    .map(({ expertId, name, unit, title, specialty }) => {
      const suspected = conflicts.flatMap((c) => {
        const subject = bySubject.get(c.applicationId);
        if (c.expertId !== expertId || subject === undefined || c.state === 'dismissed') return [];
        const evidence = evidenceOf(c, state, words);
        const { number, name: applicant, unit: applicantUnit } = subject;
        return [{ bagNumber: bagNumber(number), applicant, applicantUnit, kind: c.kind, evidence }];
      });
      const facts = { ...contextOf(state, state.today), expert: name, unit, title, specialty, heldOn, suspected };
      return recusalDeclarationReport(facts, words);
    });
}
