import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AmendmentView, ApplicationView } from '../../../src-main/core/contract/index.ts';
import { shortDigest } from '../../../src-main/core/domain/acceptance/list-digest.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { type Column, DataTable, localDateTime, Note, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { AmendmentForm } from './amendment-form.tsx';
import own from './frozen-list.module.css';
import { TakeBackForm } from './take-back-form.tsx';

/** The digest the list was frozen with, what was changed since, and the form for another change. */
export function FrozenListSection(props: { readonly roundId: RoundId; readonly people: readonly ApplicationView[] }) {
  const { roundId, people } = props;
  const t = useWords().applicants.frozenList;
  const list = useAsk('applicants', 'frozenList', { roundId });
  const [adding, setAdding] = useState(false);
  const [entered, setEntered] = useState<number | null>(null);
  if (!list.data) return null;
  const { frozenUtc, digest, intact, text, amendments, openings } = list.data;
  return (
    <Section title={t.title}>
      <div className={styles.stack}>
        <div className={styles.row}>
          <span>{t.locked(localDateTime(frozenUtc))}</span>
          {digest !== null && (
            <span>
              {t.digest} <code title={digest}>{shortDigest(digest)}</code>
            </span>
          )}
        </div>
        {openings.map((one) => (
          <p key={one.frozenUtc} className={styles.quiet}>
            {t.opened(
              localDateTime(one.frozenUtc),
              localDateTime(one.openedUtc),
              t.grounds(one.reason, one.authority),
              one.people,
            )}
          </p>
        ))}
        {!intact && <Note tone="warning">{t.broken}</Note>}
        {digest !== null && (
          <details>
            <summary>{t.text}</summary>
            <p className={styles.quiet}>{t.textHint}</p>
            <div className={own.digest}>{digest}</div>
            <pre className={own.text}>{text}</pre>
          </details>
        )}
        {amendments.length === 0 ? <p className={styles.quiet}>{t.none}</p> : <Amendments rows={amendments} />}
        <TakeBackForm roundId={roundId} amendments={amendments} onDone={setEntered} />
        {entered !== null && (
          <Note tone="success" onClose={() => setEntered(null)}>
            {t.done(entered)}
          </Note>
        )}
        {adding ? (
          <AmendmentForm
            roundId={roundId}
            people={people}
            onDone={(amended) => {
              setEntered(amended);
              setAdding(false);
            }}
            onCancel={() => setAdding(false)}
          />
        ) : (
          <div className={styles.row}>
            <Button
              variant="default"
              onClick={() => {
                setEntered(null);
                setAdding(true);
              }}
            >
              {t.add}
            </Button>
            <span className={`${styles.quiet} ${styles.small}`}>{t.explain}</span>
          </div>
        )}
      </div>
    </Section>
  );
}

function Amendments({ rows }: { readonly rows: readonly AmendmentView[] }) {
  const t = useWords().applicants.frozenList;
  const { columns: c } = t;
  const act = (row: AmendmentView) => (row.act === 'correct' ? t.fields[row.field || 'name'] : t.acts[row.act]);
  const columns: readonly Column<AmendmentView>[] = [
    { key: 'number', title: c.number, value: (row) => row.number, tight: true, width: 3 },
    { key: 'bag', title: c.bag, value: (row) => row.bag, tight: true, width: 4 },
    { key: 'name', title: c.name, value: (row) => row.name, width: 8 },
    { key: 'what', title: c.what, value: (row) => t.what(act(row), row.before, row.after), width: 14 },
    {
      key: 'reason',
      title: c.reason,
      value: (row) => t.grounds(row.reason, row.authority),
      width: 12,
    },
    { key: 'by', title: c.by, value: (row) => row.people, width: 5 },
    { key: 'at', title: c.at, value: (row) => localDateTime(row.utc), tight: true, width: 9 },
  ];
  return <DataTable label={t.title} rows={rows} columns={columns} rowKey={(row) => String(row.number)} empty={null} />;
}
