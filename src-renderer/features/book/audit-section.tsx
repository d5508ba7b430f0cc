import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { AuditRowView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useWords } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { type Column, DataTable, ErrorNote, localDateTime, Section } from '../../ui/index.ts';
import own from './book.module.css';
import { nameActor, nameObject } from './name-object.ts';

const PAGE = 200;

/** The trail page by page, to its first row; all acts, or those of one kind. */
export function AuditSection() {
  const all = useWords();
  const words = all.desk;
  /** Cursors of the pages turned so far: the last is the page shown, none is the newest page. */
  const [turned, setTurned] = useState<readonly number[]>([]);
  const [action, setAction] = useState<string | null>(null);
  const before = turned.at(-1);
  const page = useAsk('office', 'auditRows', {
    limit: PAGE,
    ...(before === undefined ? {} : { before }),
    ...(action === null ? {} : { action }),
  });
  if (page.isError) return <ErrorNote error={page.error.reply} />;
  if (!page.data) return null;

  const { rows, total, older } = page.data;
  const first = turned.length * PAGE + 1;
  const acts = Object.entries(words.actions).map(([value, label]) => ({ value, label }));
  return (
    <Section
      title={words.rows}
      note={rows.length === 0 ? words.empty : words.count(first, first + rows.length - 1, total)}
      flush
      tools={
        <>
          <Select
            size="sm"
            w="15rem"
            aria-label={words.onlyAct}
            placeholder={words.everyAct}
            searchable
            clearable
            nothingFoundMessage={words.noSuchAct}
            data={acts}
            value={action}
            onChange={(value) => {
              setAction(value);
              setTurned([]);
            }}
          />
          <Button variant="default" disabled={turned.length < 2} onClick={() => setTurned([])}>
            {words.newest}
          </Button>
          <Button variant="default" disabled={turned.length === 0} onClick={() => setTurned(turned.slice(0, -1))}>
            {words.newer}
          </Button>
          <Button
            variant="default"
            disabled={older === null}
            onClick={() => older !== null && setTurned([...turned, older])}
          >
            {words.older}
          </Button>
        </>
      }
    >
      <DataTable
        label={words.rows}
        rows={rows}
        rowKey={(row) => String(row.seq)}
        filter={words.filterPage}
        searchText={(row) => `${row.object} ${row.actor}`}
        empty={<p className={own.nothing}>{words.empty}</p>}
        columns={columnsOf(all)}
      />
    </Section>
  );
}

function columnsOf(words: Words): readonly Column<AuditRowView>[] {
  const text = words.desk;
  return [
    { key: 'seq', title: text.seq, value: (row) => row.seq, align: 'right', tight: true },
    { key: 'time', title: text.time, value: (row) => localDateTime(row.utc), tight: true },
    { key: 'action', title: text.action, value: (row) => text.actions[row.action] ?? row.action, width: 10 },
    {
      key: 'object',
      title: text.object,
      value: (row) => nameObject(words, row),
      cell: (row) => <span title={row.object}>{nameObject(words, row)}</span>,
      width: 14,
    },
    {
      key: 'actor',
      title: text.actor,
      value: (row) => nameActor(words, row),
      cell: (row) => <span title={row.actor}>{nameActor(words, row)}</span>,
      width: 10,
    },
  ];
}
