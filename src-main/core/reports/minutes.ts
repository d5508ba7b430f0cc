import { column, type DocumentContext, type DocumentWords, reportOf, serial } from './document-context.ts';
import type { GroupRecommendation } from './group-opinions.ts';
import type { Block, ReportModel } from './report-model.ts';
import type { TallyOutcome } from './tally-sheet.ts';

export interface MinutesResultRow {
  readonly bagNumber: string;
  readonly name: string;
  readonly unit: string;
  readonly qualification: string;
  readonly groupOpinion: GroupRecommendation | null;
  readonly present: number;
  readonly agree: number;
  readonly oppose: number;
  readonly abstain: number;
  readonly outcome: TallyOutcome;
}

/** F15: Decree 40 asks for the attending experts, the subjects, the opinions and the vote result. */
export interface MinutesFacts extends DocumentContext {
  readonly startedAt: string;
  readonly endedAt: string;
  readonly place: string;
  /** Who presided. */
  readonly chair: string;
  readonly officers: { readonly chair: string; readonly viceChairs: readonly string[] };
  readonly supervisor: string;
  readonly recorder: string;
  readonly scrutineers: readonly string[];
  readonly teller: string;
  readonly jurySize: number;
  readonly quorumNeeded: number;
  readonly attending: readonly string[];
  readonly absent: readonly { readonly name: string; readonly reason: string }[];
  /** Sittings, and who came late, left or came back, in the order they happened. */
  readonly comings: readonly string[];
  /** Observers and discipline inspection, as printed; '' where nobody is named. */
  readonly observers: { readonly congress: string; readonly discipline: string };
  readonly agenda: readonly string[];
  /** Rulings of the chair and incidents, in the order they happened. */
  readonly rulings: readonly string[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly MinutesResultRow[] }[];
}

export function minutesReport(facts: MinutesFacts, words: DocumentWords): ReportModel {
  const w = words.minutes;
  const c = words.common;
  const blocks: Block[] = [
    {
      kind: 'facts',
      items: [
        { label: w.startedAt, value: facts.startedAt },
        { label: w.endedAt, value: facts.endedAt },
        { label: c.place, value: facts.place, wide: true },
        { label: w.chair, value: facts.chair },
        { label: w.juryChair, value: facts.officers.chair },
        ...(facts.officers.viceChairs.length === 0
          ? []
          : [{ label: w.viceChairs, value: words.list(facts.officers.viceChairs) }]),
        { label: w.recorder, value: facts.recorder },
        { label: w.scrutineers, value: words.list([...facts.scrutineers, facts.teller]) },
        { label: w.supervisor, value: facts.supervisor },
        ...(facts.observers.congress === '' ? [] : [{ label: w.congress, value: facts.observers.congress }]),
        ...(facts.observers.discipline === '' ? [] : [{ label: w.discipline, value: facts.observers.discipline }]),
      ],
    },
    { kind: 'heading', text: w.attendanceHeading, level: 1 },
    { kind: 'paragraph', text: w.attendance(facts.jurySize, facts.attending.length, facts.quorumNeeded) },
    { kind: 'paragraph', text: w.attending(words.list(facts.attending)) },
    {
      kind: 'paragraph',
      text:
        facts.absent.length === 0
          ? w.noneAbsent
          : w.absent(words.list(facts.absent.map((p) => words.personWith(p.name, p.reason)))),
    },
    ...facts.comings.map((text): Block => ({ kind: 'paragraph', text })),
    { kind: 'heading', text: w.agendaHeading, level: 1 },
    ...facts.agenda.map((text, i): Block => ({ kind: 'paragraph', text: words.numbered(i + 1, text) })),
    { kind: 'heading', text: w.rulingsHeading, level: 1 },
    ...(facts.rulings.length === 0 ? [w.noRulings] : facts.rulings.map((text, i) => words.numbered(i + 1, text))).map(
      (text): Block => ({ kind: 'paragraph', text }),
    ),
    { kind: 'heading', text: w.resultsHeading, level: 1 },
  ];
  for (const section of facts.sections) {
    const passed = section.rows.filter((r) => r.outcome === 'passed').length;
    blocks.push(
      { kind: 'heading', text: section.title, level: 2 },
      {
        kind: 'table',
        columns: [
          column('order', c.order, 6),
          column('bag', c.bagNumber, 10, 'center', true),
          column('name', c.name, 15, 'left'),
          column('unit', c.unit, 24, 'left'),
          column('qualification', c.qualification, 14, 'left'),
          column('opinion', w.groupOpinion, 8),
          column('agree', words.tally.agree, 6),
          column('oppose', words.tally.oppose, 6),
          column('abstain', words.tally.abstain, 6),
          column('outcome', words.tally.outcome, 9),
        ],
        rows: section.rows.map((r, i) => [
          serial(i),
          r.bagNumber,
          r.name,
          r.unit,
          r.qualification,
          r.groupOpinion === null ? '' : words.groupOpinions.recommendations[r.groupOpinion],
          String(r.agree),
          String(r.oppose),
          String(r.abstain),
          words.tally.outcomes[r.outcome],
        ]),
        total: words.tally.total(section.rows.length, passed),
      },
    );
  }
  blocks.push(
    { kind: 'paragraph', text: w.closing(facts.endedAt) },
    { kind: 'signatures', lines: [c.chair, w.recorder, w.supervisor, c.date] },
  );
  return reportOf(
    facts,
    words,
    {
      form: 'F15',
      title: w.title,
      subtitle: facts.juryName,
      audience: 'internal',
      orientation: 'portrait',
      style: 'table',
    },
    blocks,
  );
}
