import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DrawView } from '../../../src-main/core/contract/index.ts';
import { FEWEST_PANELS, MOST_PANELS } from '../../../src-main/core/domain/draw/lottery/lottery.ts';
import { LOTTERY_SECONDS } from '../../../src-main/core/domain/draw/lottery/make-lottery.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, ErrorNote, NumberField } from '../../ui/index.ts';
import { ConsentFields, given, NO_CONSENT } from '../consent-fields.tsx';
import { useRememberedName } from '../remembered-name.ts';
import styles from '../stage-page.module.css';
import own from './draw.module.css';

/** How many panels where nobody asks for another number: three balls, and nobody loses a thousandth. */
const USUAL_PANELS = 1000;

const fits = (panels: number | null): panels is number =>
  panels !== null && panels >= FEWEST_PANELS && panels <= MOST_PANELS;

interface MakeLotteryProps {
  readonly roundId: RoundId;
  readonly view: Pick<DrawView, 'lottery' | 'lotteries' | 'lotteryNeedsReason'>;
}

/** The first lottery is made from the page; another one is asked about, and after a published one takes two people. */
export function MakeLottery({ roundId, view }: MakeLotteryProps) {
  const text = useWords().draw.lottery;
  const { lottery, lotteryNeedsReason } = view;
  const [asking, setAsking] = useState(false);
  if (lottery === null && !lotteryNeedsReason) return <FirstLottery roundId={roundId} />;
  return (
    <div className={styles.row}>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {text.again}
      </Button>
      {asking && <AnotherLottery roundId={roundId} view={view} onClose={() => setAsking(false)} />}
    </div>
  );
}

function PanelsField({
  value,
  standing,
  onChange,
}: {
  readonly value: number | null;
  /** The size of the lottery that stands, which made again would be the same. */
  readonly standing?: number | undefined;
  onChange(value: number | null): void;
}) {
  const text = useWords().draw.lottery;
  // Empty is not wrong yet; the label says what fits.
  const wrong =
    value === null
      ? undefined
      : !fits(value)
        ? text.panelsWrong(FEWEST_PANELS, MOST_PANELS)
        : value === standing
          ? text.panelsSame
          : undefined;
  return (
    <NumberField
      label={text.panelsAsked(FEWEST_PANELS, MOST_PANELS)}
      error={wrong}
      value={value ?? ''}
      onChange={onChange}
    />
  );
}

function FirstLottery({ roundId }: { readonly roundId: RoundId }) {
  const text = useWords().draw.lottery;
  const [panels, setPanels] = useState<number | null>(USUAL_PANELS);
  const [by, setBy] = useRememberedName();
  const make = useCommand('draw', 'makeLottery');
  const ready = fits(panels) && by.trim() !== '';
  return (
    <>
      <form
        className={own.making}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) void make.run({ roundId, panels, by, reason: '', secondPerson: '' });
        }}
      >
        <PanelsField value={panels} onChange={setPanels} />
        <TextInput
          label={text.by}
          withAsterisk
          maxLength={50}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={make.busy} disabled={!ready}>
          {text.make}
        </Button>
      </form>
      <p className={`${styles.quiet} ${styles.small}`}>{text.limit(LOTTERY_SECONDS)}</p>
      <ErrorNote error={make.error} onClose={make.clear} />
    </>
  );
}

function AnotherLottery({ roundId, view, onClose }: MakeLotteryProps & { onClose(): void }) {
  const text = useWords().draw.lottery;
  const { lottery, lotteries, lotteryNeedsReason: reasoned } = view;
  // One that was not proved the fairest may come out better the next time.
  const standing = lottery?.complete ? lottery.panels : undefined;
  const [panels, setPanels] = useState<number | null>(
    standing === undefined ? (lottery?.panels ?? USUAL_PANELS) : null,
  );
  const [name, remember] = useRememberedName();
  const [consent, setConsent] = useState({ ...NO_CONSENT, by: name });
  const make = useCommand('draw', 'makeLottery');
  const ready = fits(panels) && panels !== standing && (reasoned ? given(consent) : consent.by.trim() !== '');
  return (
    <Confirm
      opened
      onClose={onClose}
      title={text.anotherTitle(lotteries.length + 1)}
      action={text.make}
      error={make.error}
      disabled={!ready}
      onConfirm={() => {
        remember(consent.by);
        const { by, reason, secondPerson } = reasoned ? consent : { ...NO_CONSENT, by: consent.by };
        return make.run({ roundId, panels: panels ?? 0, by, reason, secondPerson });
      }}
    >
      <div className={styles.stack}>
        <p className={styles.quiet}>{reasoned ? text.anotherPublished : text.anotherUnpublished}</p>
        <PanelsField value={panels} standing={standing} onChange={setPanels} />
        {reasoned ? (
          <ConsentFields value={consent} labels={text.consent} onChange={setConsent} />
        ) : (
          <TextInput
            label={text.by}
            withAsterisk
            maxLength={50}
            value={consent.by}
            onChange={(event) => setConsent({ ...consent, by: event.currentTarget.value })}
          />
        )}
        <p className={`${styles.quiet} ${styles.small}`}>{text.limit(LOTTERY_SECONDS)}</p>
      </div>
    </Confirm>
  );
}
