import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DrawView, LotteryView } from '../../../src-main/core/contract/index.ts';
import { percentOf } from '../../../src-main/core/domain/draw/chances.ts';
import { MILLION } from '../../../src-main/core/domain/draw/confidence.ts';
import {
  FEWEST_PANELS,
  LOTTERY_METHOD,
  MOST_PANELS,
  panelNumber,
} from '../../../src-main/core/domain/draw/lottery/lottery.ts';
import { shortSeal } from '../../../src-main/core/domain/draw/pool-digest.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { type Column, DataTable, ErrorNote, FactList, localDateTime, NumberField, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './draw.module.css';
import { poolPersonColumns } from './pool-person-columns.tsx';

type Person = LotteryView['experts'][number];

/** How many panels where nobody asks for another number: three balls, and nobody loses a thousandth. */
const USUAL_PANELS = 1000;

const share = (count: number, all: number) => percentOf(Math.round((count * MILLION) / all));

/** The lottery of the second method: made under the seal, published with its digest, its chances beside the first's. */
export function LotterySection({ roundId, view }: { readonly roundId: RoundId; readonly view: DrawView }) {
  const words = useWords().draw;
  const text = words.lottery;
  const { lottery } = view;
  const [panels, setPanels] = useState<number | null>(lottery?.panels ?? USUAL_PANELS);
  const make = useCommand('draw', 'makeLottery');
  const sealed = view.poolDigest !== null;
  const used = view.attempts.some((one) => one.method === LOTTERY_METHOD && one.poolDigest === view.poolDigest);
  const fits = panels !== null && panels >= FEWEST_PANELS && panels <= MOST_PANELS;
  return (
    <Section title={text.heading} flush>
      <div className={`${styles.padded} ${styles.stack}`}>
        <p className={`${styles.quiet} ${styles.small}`}>{sealed ? text.lead : words.pool.unsealed}</p>
        {sealed && !view.adopted && !used && (
          <form
            className={own.making}
            onSubmit={(event) => {
              event.preventDefault();
              if (fits) void make.run({ roundId, panels });
            }}
          >
            <NumberField
              label={text.panelsAsked(FEWEST_PANELS, MOST_PANELS)}
              error={fits ? undefined : text.panelsWrong(FEWEST_PANELS, MOST_PANELS)}
              value={panels ?? ''}
              onChange={setPanels}
            />
            <Button type="submit" variant="default" loading={make.busy} disabled={!fits}>
              {lottery ? text.again : text.make}
            </Button>
          </form>
        )}
        <ErrorNote error={make.error} onClose={make.clear} />
        {lottery && <Published roundId={roundId} lottery={lottery} chances={view.chances} />}
      </div>
    </Section>
  );
}

function Published({
  roundId,
  lottery,
  chances,
}: Pick<DrawView, 'chances'> & { readonly roundId: RoundId; readonly lottery: LotteryView }) {
  const words = useWords().draw;
  const text = words.lottery;
  const [listed, setListed] = useState(false);
  const save = useCommand('draw', 'saveLottery');
  const { panels, lowest, highest, seats, eligible } = lottery;
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
      <p className={`${styles.quiet} ${styles.small}`}>{text.shortHelp}</p>
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
          { label: text.madeAt, value: localDateTime(lottery.madeUtc) },
          { label: text.digest, value: <span className={styles.digest}>{lottery.digest}</span> },
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
