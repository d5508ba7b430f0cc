import { decisionOf } from '../../core/domain/recusal/register.ts';
import { shownPoints } from '../../core/domain/scoring/score.ts';
import {
  type DocumentWords,
  groupOpinionReport,
  type ReportModel,
  scoreFormReport,
  scoreSummaryReport,
} from '../../core/reports/index.ts';
import { saidBy, signersOf } from '../group-opinions.ts';
import { bagNumber } from '../meeting-room.ts';
import { contextOf, type PaperState } from './paper-state.ts';

function groupNumbers({ scored }: PaperState): number[] {
  return [...new Set(scored.flatMap((s) => s.subject.group ?? []))].sort((a, b) => a - b);
}

/** F10: one part for each group, and in it for each scheme. */
export function scoreSummaries(state: PaperState, words: DocumentWords): ReportModel[] {
  const { scored, room, conflicts, round } = state;
  const { facts } = words;
  const recused = new Set(
    conflicts
      .filter((c) => decisionOf(c.state, c.treatment) === 'recused')
      .map((c) => `${c.expertId}|${c.applicationId}`),
  );
  const parts = groupNumbers(state).flatMap((number) => {
    const own = scored.filter((s) => s.subject.group === number);
    return [...new Set(own.map((s) => s.scheme))].map((scheme) => ({ number, scheme }));
  });
  return parts.map(({ number, scheme }) => {
    const rows = scored.filter((s) => s.subject.group === number && s.scheme === scheme);
    const reviewers = new Set(rows.flatMap((s) => s.reviews.map((r) => r.expertId)));
    const experts = room.jury.filter((j) => reviewers.has(j.expertId));
    return scoreSummaryReport(
      {
        ...contextOf(state, state.days.from),
        group: facts.group(number),
        scheme,
        dropRule: facts.scores.dropRule(round.pack.rules.dropHighLowFromRaters.value),
        experts: experts.map((e) => e.name),
        rows: rows.map(({ subject, reviews, mean, rank, tied, reachesCutOff }) => ({
          bagNumber: bagNumber(subject.number),
          name: subject.name,
          unit: subject.unit,
          qualification: subject.title,
          totals: experts.map((e) => {
            const total = reviews.find((r) => r.expertId === e.expertId)?.total ?? null;
            return total === null ? null : shownPoints(total);
          }),
          verdicts: experts.map((e) => reviews.find((r) => r.expertId === e.expertId)?.verdict?.verdict ?? null),
          recused: experts.map((e) => recused.has(`${e.expertId}|${subject.applicationId}`)),
          mean: mean?.hundredths ?? null,
          rank,
          tied,
          vetoes: scheme.vetoes
            .filter(({ id }) => reviews.some((r) => r.vetoes.some(({ vetoId }) => vetoId === id)))
            .map(({ title }) => title),
          belowCutOff: reachesCutOff === false,
        })),
      },
      words,
    );
  });
}

/** F09: of everybody who scores and may be told, or of one of them; by bag number. */
export function scoreForms(state: PaperState, words: DocumentWords, of: string | undefined): ReportModel[] {
  const { scored, room } = state;
  const told = room.jury.filter((one) => !one.masked && (of === undefined || one.expertId === of));
  const experts = told.flatMap((one) => {
    const sheets = scored.flatMap(({ subject, scheme, reviews }) => {
      const own = reviews.find((r) => r.expertId === one.expertId);
      if (own === undefined) return [];
      const { sheet: points, total, verdict, vetoes } = own;
      return [
        {
          bagNumber: bagNumber(subject.number),
          name: subject.name,
          unit: subject.unit,
          qualification: subject.title,
          ...{ scheme, points, verdict, vetoes },
          total: total === null ? null : shownPoints(total),
        },
      ];
    });
    const group = one.group === null ? '' : words.facts.group(one.group);
    return sheets.length === 0 ? [] : [{ name: one.name, group, sheets }];
  });
  return experts.length === 0 ? [] : [scoreFormReport({ ...contextOf(state, state.days.from), experts }, words)];
}

/** F11: every group with its written opinions, signed by those who agreed; blank where the groups write on it. */
export function groupOpinions(state: PaperState, words: DocumentWords): ReportModel[] {
  const { scored, room, opinions, leaders } = state;
  const nameOf = new Map(room.jury.map((one) => [one.expertId, one.name]));
  const named = (ids: readonly string[]) => ids.map((id) => nameOf.get(id) ?? '');
  return [
    groupOpinionReport(
      {
        ...contextOf(state, state.days.from),
        groups: groupNumbers(state).map((number) => {
          const own = scored.filter((s) => s.subject.group === number);
          // Who helped from another group signs with the group whose application they reviewed.
          const reviewed = new Set(own.flatMap((s) => s.reviews.map((r) => r.expertId)));
          const signing = new Set(own.flatMap((s) => signersOfId(opinions, s.subject.applicationId)));
          const members = room.jury.filter((j) => {
            const here = j.seated && j.state === 'present' && (j.group === number || reviewed.has(j.expertId));
            return here || signing.has(j.expertId);
          });
          return {
            name: words.facts.group(number),
            head: nameOf.get(leaders.get(number) ?? '') ?? '',
            members: members.map((j) => j.name),
            signing: members.filter((j) => signing.has(j.expertId)).map((j) => j.name),
            opinions: own.map(({ subject }) => {
              const one = opinions.get(subject.applicationId);
              const said = one === undefined ? undefined : saidBy(one);
              return {
                bagNumber: bagNumber(subject.number),
                name: subject.name,
                unit: subject.unit,
                qualification: subject.title,
                assessment: said?.text ?? '',
                problems: '',
                recommendation: said?.opinion ?? null,
                agreed: one === undefined ? [] : named(signersOf(one)),
                unrecorded: one?.standing === 'carried',
                gap: one?.standing === 'excused' ? one.gap : '',
              };
            }),
          };
        }),
      },
      words,
    ),
  ];
}

function signersOfId(opinions: PaperState['opinions'], applicationId: string): readonly string[] {
  const one = opinions.get(applicationId);
  return one === undefined ? [] : signersOf(one);
}
