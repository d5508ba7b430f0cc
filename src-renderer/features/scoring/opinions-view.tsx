import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ScoreSummaryView } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { type Column, Confirm, DataTable, Section } from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { pointsText } from './score-text.ts';
import own from './scoring.module.css';
import { Opinion } from './summary-view.tsx';

type SummaryRow = ScoreSummaryView['rows'][number];

interface OpinionsViewProps {
  readonly roundId: RoundId;
  readonly summary: ScoreSummaryView;
  readonly readOnly: boolean;
}

/** What each group says about its applicants, one by one or many at once. */
export function OpinionsView({ roundId, summary, readOnly }: OpinionsViewProps) {
  const all = useWords();
  const words = all.scoring.opinions;
  const table = all.scoring.summary;
  const give = useCommand('scoring', 'giveOpinion');
  const [group, setGroup] = useState('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState('');
  const [asking, setAsking] = useState<'recommend' | 'not_recommend' | null>(null);

  const groups = [...new Set(summary.rows.map((row) => row.group))].sort((a, b) => a - b);
  const shown = summary.rows.filter((row) => group === 'all' || String(row.group) === group);
  const chosen = shown.filter((row) => selected.has(row.applicationId));
  const without = summary.rows.filter((row) => row.opinion === null).length;
  const toggle = (rows: readonly SummaryRow[], on: boolean) =>
    setSelected((before) => {
      const after = new Set(before);
      for (const row of rows) {
        if (on) after.add(row.applicationId);
        else after.delete(row.applicationId);
      }
      return after;
    });

  const columns: readonly Column<SummaryRow>[] = [
    ...(readOnly
      ? []
      : [
          {
            key: 'select',
            title: '',
            value: () => null,
            sortable: false,
            tight: true,
            cell: (row: SummaryRow) => (
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
      value: (row) => (row.opinion === null ? null : words[row.opinion]),
      cell: (row) => (
        <>
          <Opinion opinion={row.opinion} />
          {row.opinionText !== '' && <div className={`${styles.quiet} ${styles.small}`}>{row.opinionText}</div>}
        </>
      ),
      width: 10,
    },
  ];

  const replaced = chosen.filter((row) => row.opinion !== null).length;
  const names = chosen.map((row) => row.name);
  const listed =
    names.length > 8
      ? all.recusal.more(names.slice(0, 8).join(all.common.comma), names.length)
      : names.join(all.common.comma);

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
            {chosen.length === 0 ? words.choose : words.selected(chosen.length)}
          </span>
          <TextInput
            aria-label={words.text}
            placeholder={words.text}
            maxLength={1000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button disabled={chosen.length === 0} onClick={() => setAsking('recommend')}>
            {words.recommend}
          </Button>
          <Button variant="default" disabled={chosen.length === 0} onClick={() => setAsking('not_recommend')}>
            {words.not_recommend}
          </Button>
        </div>
      )}
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
      <Confirm
        opened={asking !== null}
        onClose={() => setAsking(null)}
        title={asking === null ? '' : words.confirmTitle(chosen.length, words[asking])}
        action={asking === null ? '' : words[asking]}
        error={give.error}
        onConfirm={async () => {
          if (asking === null) return undefined;
          const applicationIds = chosen.map((row) => row.applicationId);
          const done = await give.run({ roundId, applicationIds, opinion: asking, text });
          if (done === undefined) return undefined;
          setSelected(new Set());
          setText('');
          return true;
        }}
      >
        {words.confirmBody(listed, replaced)}
      </Confirm>
    </>
  );
}
