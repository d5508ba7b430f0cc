import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { OpinionRow } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { localDateTime, localTime, StatusBadge } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { Opinion } from './summary-view.tsx';

interface CellProps {
  readonly row: OpinionRow;
  readonly name: string;
  readonly needed: number;
}

/** The last version of an opinion, who wrote it, and the versions before. */
export function OpinionCell({ row, name }: CellProps) {
  const words = useWords().scoring.opinions;
  const [opened, setOpened] = useState(false);
  const [last] = row.versions;
  if (last === undefined) return <Opinion opinion={null} />;
  return (
    <>
      <Opinion opinion={last.opinion} />
      {last.text !== '' && <div className={`${styles.quiet} ${styles.small}`}>{last.text}</div>}
      <Button size="compact-xs" variant="subtle" aria-label={words.history(name)} onClick={() => setOpened(true)}>
        {row.versions.length > 1 ? words.versions(row.versions.length) : words.version(last.number)}
        {last.written !== null && ` · ${words.writer(last.written.by)}`}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={words.history(name)}
        attributes={{ header: { role: 'presentation' } }}
      >
        <ol reversed className={styles.stack} style={{ margin: 0 }}>
          {row.versions.map((one) => (
            <li key={one.number} value={one.number}>
              <Opinion opinion={one.opinion} />
              {one.text !== '' && <div>{one.text}</div>}
              <div className={`${styles.quiet} ${styles.small}`}>
                {one.written === null
                  ? words.unrecorded
                  : `${words.writer(one.written.by)} ${localDateTime(one.written.utc)}`}
              </div>
              {one.reason !== '' && <div className={styles.small}>{words.reason(one.reason)}</div>}
              {one.agreed.length > 0 && <Agreed agreed={one.agreed} />}
            </li>
          ))}
        </ol>
      </Modal>
    </>
  );
}

interface AgreedProps {
  readonly agreed: OpinionRow['versions'][number]['agreed'];
  /** The column says already what they are. */
  readonly bare?: boolean;
}

function Agreed({ agreed, bare = false }: AgreedProps) {
  const { common, scoring } = useWords();
  return (
    <div className={styles.small}>
      {!bare && <span className={styles.quiet}>{scoring.opinions.agreedBy} </span>}
      {agreed.map((one) => `${one.name} ${localTime(one.utc)}`).join(common.comma)}
    </div>
  );
}

/** How far the opinion is: who agreed and at what hour, why there is none, or that there cannot be one. */
export function StandingCell({ row, needed }: CellProps) {
  const words = useWords().scoring.opinions;
  const [last] = row.versions;
  if (row.standing === 'none') {
    const few = row.able.length < needed;
    return (
      <span className={`${styles.quiet} ${styles.small}`}>
        {few ? words.tooFew(row.able.length, needed) : row.writer === null ? '' : words.writerNext(row.writer)}
      </span>
    );
  }
  const done = row.standing === 'agreed' || row.standing === 'carried';
  return (
    <>
      <StatusBadge status={done ? 'passed' : 'waiting'} plain>
        {row.standing === 'written' ? words.agreedOf(last?.agreed.length ?? 0, needed) : words.standing[row.standing]}
      </StatusBadge>
      {row.standing === 'excused' ? (
        <div className={`${styles.quiet} ${styles.small}`}>{row.gap}</div>
      ) : (
        last !== undefined && last.agreed.length > 0 && <Agreed agreed={last.agreed} bare />
      )}
    </>
  );
}
