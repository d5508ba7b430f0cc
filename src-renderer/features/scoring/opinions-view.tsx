import { Checkbox, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { GroupOpinionsView, ScoreSummaryView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useWords } from '../../api/index.ts';
import { type Column, DataTable, Section } from '../../ui/index.ts';
import { OpinionBoard } from '../opinion-board.tsx';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { OpinionActs } from './opinion-acts.tsx';
import { OpinionCell, StandingCell } from './opinion-cell.tsx';
import { pointsText } from './score-text.ts';
import own from './scoring.module.css';

type Row = Omit<ScoreSummaryView['rows'][number], 'opinion'> & GroupOpinionsView['rows'][number];

interface OpinionsViewProps {
  readonly roundId: RoundId;
  readonly summary: ScoreSummaryView;
  readonly view: GroupOpinionsView;
  readonly readOnly: boolean;
}

/** What each group says about its applicants, one by one or many at once, who agrees, and the handing in. */
export function OpinionsView({ roundId, summary, view, readOnly }: OpinionsViewProps) {
  const all = useWords();
  const words = all.scoring.opinions;
  const table = all.scoring.summary;
  const [group, setGroup] = useState('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');

  const rows = useMemo(() => {
    const opinionOf = new Map(view.rows.map((one) => [one.applicationId, one]));
    return summary.rows.flatMap(({ opinion: _, ...row }): Row[] => {
      const one = opinionOf.get(row.applicationId);
      return one === undefined ? [] : [{ ...row, ...one }];
    });
  }, [summary, view]);
  const groups = [...new Set(rows.map((row) => row.group))].sort((a, b) => a - b);
  const shown = rows.filter((row) => group === 'all' || String(row.group) === group);
  const chosen = shown.filter((row) => selected.has(row.applicationId));
  const without = rows.filter((row) => row.standing === 'none' || row.standing === 'written').length;
  const toggle = (some: readonly Row[], on: boolean) => {
    setSaid('');
    setSelected((before) => {
      const after = new Set(before);
      for (const row of some) {
        if (on) after.add(row.applicationId);
        else after.delete(row.applicationId);
      }
      return after;
    });
  };

  const columns: readonly Column<Row>[] = [
    ...(readOnly
      ? []
      : [
          {
            key: 'select',
            title: '',
            value: () => null,
            sortable: false,
            tight: true,
            cell: (row: Row) => (
              <Checkbox
                size="xs"
                aria-label={words.selectOne(row.name)}
                checked={selected.has(row.applicationId)}
                onChange={(event) => toggle([row], event.currentTarget.checked)}
              />
            ),
          },
        ]),
    { key: 'number', title: table.number, value: (row) => row.number, tight: true },
    {
      key: 'name',
      title: table.applicant,
      value: (row) => row.name,
      cell: (row) => <span className={styles.name}>{row.name}</span>,
      tight: true,
    },
    { key: 'unit', title: table.unit, value: (row) => row.unit },
    { key: 'group', title: table.group, value: (row) => row.group, align: 'right', tight: true },
    {
      key: 'mean',
      title: table.mean,
      value: (row) => row.mean,
      cell: (row) => (row.mean === null ? '—' : pointsText(row.mean)),
      align: 'right',
      tight: true,
    },
    { key: 'rank', title: table.rank, value: (row) => row.rank, align: 'right', tight: true },
    {
      key: 'opinion',
      title: table.opinion,
      value: (row) => (row.versions[0] === undefined ? null : words[row.versions[0].opinion]),
      cell: (row) => <OpinionCell row={row} name={row.name} needed={view.needed} />,
      width: 10,
    },
    {
      key: 'standing',
      title: words.agreedBy,
      value: (row) => row.versions[0]?.agreed.length ?? 0,
      cell: (row) => <StandingCell row={row} name={row.name} needed={view.needed} />,
      width: 12,
    },
  ];

  return (
    <>
      {!readOnly && (
        <div className={own.bar}>
          <Checkbox
            style={{ alignSelf: 'center' }}
            label={words.selectAll}
            checked={shown.length > 0 && chosen.length === shown.length}
            indeterminate={chosen.length > 0 && chosen.length < shown.length}
            onChange={(event) => toggle(shown, event.currentTarget.checked)}
          />
          <span className={styles.quiet} style={{ alignSelf: 'center' }} role="status">
            {said !== '' ? said : chosen.length === 0 ? words.choose : words.selected(chosen.length)}
          </span>
          <OpinionActs
            roundId={roundId}
            chosen={chosen}
            onDone={(what = '') => {
              setSelected(new Set());
              setSaid(what);
            }}
          />
        </div>
      )}
      <OpinionBoard roundId={roundId} groups={view.groups} handingIn={!readOnly} />
      <Section
        title={all.scoring.views.opinions}
        note={without === 0 ? words.complete : words.without(without)}
        tools={
          <>
            {groups.length > 1 && (
              <SegmentedControl
                size="xs"
                aria-label={table.group}
                value={group}
                onChange={(value) => {
                  setGroup(value);
                  setSelected(new Set());
                }}
                data={[
                  { value: 'all', label: words.all },
                  ...groups.map((n) => ({ value: String(n), label: words.group(n) })),
                ]}
              />
            )}
            <SaveDocumentButton roundId={roundId} form="F11" />
          </>
        }
        flush
      >
        <DataTable
          label={all.scoring.views.opinions}
          rows={shown}
          columns={columns}
          rowKey={(row) => row.applicationId}
          empty={<p className={styles.nothing}>{table.empty}</p>}
        />
      </Section>
    </>
  );
}
