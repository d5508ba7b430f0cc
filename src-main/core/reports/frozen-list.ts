import type { AmendmentAct, CorrectedField } from '../domain/acceptance/amendment.ts';
import { shortDigest } from '../domain/acceptance/list-digest.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { column, type DocumentWords } from './document-context.ts';
import type { Block, FormCode } from './report-model.ts';

export interface PaperAmendment {
  readonly bagNumber: string;
  readonly name: string;
  readonly act: AmendmentAct;
  readonly field: CorrectedField | '';
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly authority: string;
  readonly on: IsoDate;
}

/** A freezing before this one, and how it ended. */
export interface PaperOpening {
  readonly frozenOn: IsoDate;
  readonly digest: string | null;
  readonly on: IsoDate;
  readonly reason: string;
  readonly authority: string;
}

/** The frozen list that a document rests on. */
export interface FrozenListFacts {
  readonly frozenOn: IsoDate;
  readonly frozenAt: string;
  readonly digest: string | null;
  readonly amendments: readonly PaperAmendment[];
  /** Oldest first. */
  readonly openings: readonly PaperOpening[];
}

/** Before the list, a letter to one applicant, what an expert reads, or a ballot, on which nothing may stand that is not voted on. */
const WITHOUT: readonly FormCode[] = [
  'F01',
  'F02',
  'F03',
  'F09',
  'F13',
  'F22',
  'F23',
  'F26',
  'F28',
  'F37',
  'F38',
  'F39',
  'F40',
  'F41',
  'F42',
  'F44',
];
/** Tally, minutes, report and rosters say in full what was changed of the list. */
const IN_FULL: readonly FormCode[] = ['F14', 'F15', 'F17', 'F21', 'F34'];

/**
 * What a document says of the list under it, to stand at its end. The public notice gives the digest alone: who left the
 * list, and how many, is not the public's.
 */
export function frozenListBlocks(form: FormCode, facts: FrozenListFacts, words: DocumentWords): Block[] {
  const w = words.frozenList;
  const { digest, amendments, openings } = facts;
  if (WITHOUT.includes(form)) return [];
  if (form === 'F18') return digest === null ? [] : [{ kind: 'note', text: w.digest(shortDigest(digest)) }];
  const at = words.facts.dateTime(words.date(facts.frozenOn), facts.frozenAt);
  const line: Block = {
    kind: 'note',
    text: w.line(at, digest === null ? '' : shortDigest(digest), amendments.length, openings.length),
  };
  if (!IN_FULL.includes(form)) return [line];
  const opened = openings.map((o): Block => {
    const code = o.digest === null ? '' : shortDigest(o.digest);
    const why = o.authority === '' ? o.reason : words.personWith(o.reason, o.authority);
    return { kind: 'note', text: w.opened(words.date(o.frozenOn), code, words.date(o.on), why) };
  });
  if (amendments.length === 0) return [...opened, line];
  return [
    // On a sheet of its own behind a roster: there the head of the list alone is repeated and stays in view.
    ...(form === 'F34'
      ? ([{ kind: 'page_break' }, { kind: 'title', text: w.heading }] as const)
      : ([{ kind: 'heading', text: w.heading, level: 2 }] as const)),
    {
      kind: 'table',
      columns: [
        column('bag', words.common.bagNumber, 8, 'center', true),
        column('name', words.common.name, 16, 'left'),
        column('change', w.change, 32, 'left'),
        column('reason', w.reason, 30, 'left'),
        column('on', words.common.date, 14, 'center', true),
      ],
      rows: amendments.map((a) => [
        a.bagNumber,
        a.name,
        a.act === 'correct' && a.field !== ''
          ? w.corrected(w.fields[a.field], a.before, a.after)
          : w.left(a.act, a.after),
        a.authority === '' ? a.reason : words.personWith(a.reason, a.authority),
        a.on,
      ]),
    },
    ...opened,
    line,
  ];
}
