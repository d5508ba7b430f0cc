import { Anchor } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { AlsoApplicantView, ExpertView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { type Column, DataTable, LongName, StatusBadge, Tibetan } from '../../ui/index.ts';
import { DisciplineDialog } from './discipline-dialog.tsx';

/** The pool with everybody's standing: who can be drawn, and why the others cannot. */
export function ExpertTable({
  experts,
  able,
  undecided,
  sealed,
  sum,
  empty,
}: {
  readonly experts: readonly ExpertView[];
  /** How many can be drawn, by specialty. */
  readonly able: ReadonlyMap<string, number>;
  /** Who may be an applicant, and nobody has said so yet. */
  readonly undecided: readonly AlsoApplicantView[];
  readonly sealed: boolean;
  readonly sum: ReactNode;
  readonly empty: ReactNode;
}) {
  const words = useWords();
  const [choosing, setChoosing] = useState<ExpertView | null>(null);
  const columns = useMemo(
    () => columnsOf(words, sealed ? undefined : setChoosing, besideOf(words, undecided)),
    [words, sealed, undecided],
  );
  return (
    <>
      <DataTable
        label={words.experts.list}
        rows={experts}
        columns={columns}
        rowKey={(one) => one.expertId}
        filter={words.experts.search}
        searchText={(one) => `${one.pinyin} ${one.phone} ${one.tibetanName}`}
        sum={sum}
        empty={empty}
      />
      {choosing !== null && <DisciplineDialog expert={choosing} able={able} onClose={() => setChoosing(null)} />}
    </>
  );
}

type Beside = ReadonlyMap<string, readonly string[]>;

/** By expert: with which applicants the office has to compare. */
function besideOf({ alsoApplicants: t }: Words, undecided: readonly AlsoApplicantView[]): Beside {
  const beside = new Map<string, string[]>();
  for (const { expert, applicant } of undecided) {
    const said = t.beside(applicant.number, applicant.name);
    beside.set(expert.expertId, [...(beside.get(expert.expertId) ?? []), said]);
  }
  return beside;
}

function standing(expert: ExpertView, { experts: t, common: { comma } }: Words, beside: Beside): string {
  if (expert.drawn !== null) return t.drawn[expert.drawn];
  if (expert.exclusions.length === 0) {
    const advice = [...(beside.get(expert.expertId) ?? []), ...expert.advice.map((code) => t.exclusions[code])];
    return advice.length === 0 ? t.canBeDrawn : t.canBeDrawnThough(advice.join(comma));
  }
  return expert.exclusions.map((code) => t.exclusions[code]).join(comma);
}

function columnsOf(
  words: Words,
  choose: ((expert: ExpertView) => void) | undefined,
  beside: Beside,
): readonly Column<ExpertView>[] {
  const { experts: t, common } = words;
  return [
    { key: 'number', title: t.poolNumber, value: (e) => e.poolNumber, tight: true },
    {
      key: 'name',
      title: t.name,
      value: (e) => e.name,
      // Under the other name: a column of its own would push whether somebody can be drawn out of sight.
      cell: (e) => (
        <>
          <LongName name={e.name} />
          {e.tibetanName !== '' && <Tibetan>{e.tibetanName}</Tibetan>}
        </>
      ),
      text: (e) => (e.tibetanName === '' ? e.name : `${e.name} ${e.tibetanName}`),
      width: 7,
    },
    { key: 'sex', title: t.sex, value: (e) => (e.sex === null ? null : common[e.sex]), tight: true },
    { key: 'unit', title: t.unit, value: (e) => e.unit, width: 11 },
    { key: 'title', title: t.title, value: (e) => e.title, width: 7 },
    {
      key: 'specialty',
      title: t.specialty,
      value: (e) => e.specialty,
      cell: (e) =>
        choose === undefined || e.disciplines.length < 2 ? (
          e.specialty
        ) : (
          <Anchor
            component="button"
            type="button"
            fz="inherit"
            underline="always"
            ta="start"
            aria-label={t.discipline.open(e.name, e.specialty)}
            onClick={() => choose(e)}
          >
            {e.specialty}
          </Anchor>
        ),
      width: 7,
    },
    { key: 'inPost', title: t.inPost, value: (e) => (e.inPost ? common.yes : common.no), tight: true },
    {
      key: 'term',
      title: t.term,
      value: (e) => (e.termStart === null && e.termEnd === null ? null : `${e.termStart ?? ''} – ${e.termEnd ?? ''}`),
      // A term breaks between its two days, never inside one.
      cell: (e) =>
        [e.termStart, e.termEnd === null ? null : `– ${e.termEnd}`].map(
          (day) =>
            day !== null && (
              <span key={day} style={{ display: 'inline-block', whiteSpace: 'nowrap' }}>
                {day}&nbsp;
              </span>
            ),
        ),
      width: 6.5,
    },
    {
      key: 'avoid',
      title: t.avoidUnits,
      value: (e) => (e.avoidUnits.length === 0 ? null : e.avoidUnits.join(common.comma)),
      width: 8,
    },
    {
      key: 'standing',
      title: t.drawable,
      value: (e) => standing(e, words, beside),
      cell: (e) => (
        <StatusBadge plain wraps status={e.drawn !== null ? 'next' : e.exclusions.length === 0 ? 'passed' : 'blocked'}>
          {standing(e, words, beside)}
        </StatusBadge>
      ),
      width: 10,
    },
  ];
}
