import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DrawView, LotteryView } from '../../../src-main/core/contract/index.ts';
import { percentOf } from '../../../src-main/core/domain/draw/chances.ts';
import { MILLION } from '../../../src-main/core/domain/draw/confidence.ts';
import { isLottery, panelNumber } from '../../../src-main/core/domain/draw/lottery/lottery.ts';
import { shortSeal } from '../../../src-main/core/domain/draw/pool-digest.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { type Column, DataTable, ErrorNote, FactList, localDateTime, Note, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './draw.module.css';
import { LotteryBook } from './lottery-book.tsx';
import { MakeLottery } from './make-lottery-form.tsx';
import { poolPersonColumns } from './pool-person-columns.tsx';

type Person = LotteryView['experts'][number];

/** What is not proved of it; undefined: nothing. */
function openTo(lowest: number, most: number, complete: boolean): 'gap' | 'rest' | undefined {
  if (lowest < most) return 'gap';
  return complete ? undefined : 'rest';
}

const share = (count: number, all: number) => percentOf(Math.round((count * MILLION) / all));

/** The lottery of the second method: made under the seal, published with its digest, its chances beside the first's. */
export function LotterySection({ roundId, view }: { readonly roundId: RoundId; readonly view: DrawView }) {
  const words = useWords().draw;
  const text = words.lottery;
  const { lottery } = view;
  const sealed = view.poolDigest !== null;
  const used = view.attempts.some((one) => isLottery(one.method) && one.poolDigest === view.poolDigest);
  return (
    <Section title={text.heading} flush>
      <div className={`${styles.padded} ${styles.stack}`}>
        <p className={`${styles.quiet} ${styles.small}`}>{text.lead}</p>
        {lottery && <Published roundId={roundId} lottery={lottery} view={view} />}
        {sealed && !view.adopted && !used && <MakeLottery roundId={roundId} view={view} />}
      </div>
      <LotteryBook lines={view.lotteries} />
    </Section>
  );
}

function Published({
  roundId,
  lottery,
  view: { chances, lotteries },
}: {
  readonly roundId: RoundId;
  readonly lottery: LotteryView;
  readonly view: DrawView;
}) {
  const words = useWords().draw;
  const text = words.lottery;
  const [listed, setListed] = useState(false);
  const save = useCommand('draw', 'saveLottery');
  const { panels, lowest, highest, seats, eligible, blind, opened, most, complete } = lottery;
  const line = lotteries.find((one) => one.number === lottery.number);
  const open = most === null ? undefined : openTo(lowest, most, complete);
  const columns: readonly Column<Person>[] = [
    ...poolPersonColumns<Person>(words),
    {
      key: 'count',
      title: text.sitsOn,
      value: (one) => one.count,
      cell: (one) => `${one.count}/${panels}`,
      align: 'right',
      tight: true,
    },
    {
      key: 'chance',
      title: words.chances.chance,
      value: (one) => one.count,
      cell: (one) => share(one.count, panels),
      align: 'right',
      tight: true,
    },
  ];
  return (
    <>
      <div className={styles.row}>
        <span className={`${styles.quiet} ${styles.small}`}>{text.short}</span>
        <span className={own.seal}>{shortSeal(lottery.digest)}</span>
      </div>
      <p className={`${styles.quiet} ${styles.small}`}>
        {blind ? text.blindHelp : opened === null ? text.shortHelp : text.openedHelp(shortSeal(opened.digest))}
      </p>
      {open !== undefined && <Note tone="warning">{text.fairness[open](lowest, most ?? 0, panels)}</Note>}
      <FactList
        figures
        facts={[
          { label: text.count(words.chances.lowest, lowest, panels), value: share(lowest, panels) },
          { label: text.count(words.chances.highest, highest, panels), value: share(highest, panels) },
          { label: words.chances.equal, value: share(seats, eligible) },
        ]}
      />
      {chances && (
        <p className={`${styles.quiet} ${styles.small}`}>
          {text.compared(percentOf(chances.lowest.chance), percentOf(chances.highest.chance))}
        </p>
      )}
      <FactList
        facts={[
          {
            label: text.panels,
            value: text.numbered(panels, panelNumber(0, panels), panelNumber(panels - 1, panels), lottery.balls),
          },
          ...(most !== null && open === undefined ? [{ label: text.fairness.label, value: text.fairness.proved }] : []),
          { label: text.madeAt, value: `${localDateTime(lottery.madeUtc)} ${line?.madeBy ?? ''}`.trim() },
          {
            label: text.publishedAt,
            value: line?.publishedUtc ? localDateTime(line.publishedUtc) : text.unpublished,
          },
          { label: text.digest, value: <span className={styles.digest}>{lottery.digest}</span> },
          ...(opened === null
            ? []
            : [
                { label: text.blindDigest, value: <span className={styles.digest}>{opened.digest}</span> },
                { label: text.blindSecret, value: <span className={styles.digest}>{opened.secret}</span> },
              ]),
        ]}
      />
      <div className={styles.row}>
        <Button variant="default" size="compact-sm" loading={save.busy} onClick={() => void save.run({ roundId })}>
          {text.save}
        </Button>
        {save.done && !save.busy && (
          <span className={`${styles.quiet} ${styles.small}`} role="status">
            {text.saved(save.done.fileName)}
          </span>
        )}
        <Button variant="subtle" size="compact-sm" aria-expanded={listed} onClick={() => setListed((shown) => !shown)}>
          {listed ? words.chances.hideAll : words.chances.showAll(lottery.experts.length)}
        </Button>
      </div>
      <ErrorNote error={save.error} onClose={save.clear} />
      {listed && (
        <DataTable
          label={text.heading}
          rows={lottery.experts}
          columns={columns}
          rowKey={(one) => one.poolNumber}
          empty={null}
          maxHeight="24rem"
        />
      )}
    </>
  );
}
