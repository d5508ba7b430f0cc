import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DrawAttemptView, LotteryView } from '../../../src-main/core/contract/index.ts';
import { DRAW_METHOD, type DrawMethod, drawMethods } from '../../../src-main/core/domain/draw/draw.ts';
import { LOTTERY_METHOD } from '../../../src-main/core/domain/draw/lottery/lottery.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { sameName } from '../../../src-main/core/domain/names/person-name.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { BallsNote, ballsSettle } from './balls-note.tsx';
import { type Brought, ContributionFields } from './contribution-fields.tsx';

/** The line that a draw from the lottery begins with. */
const NO_BALLS: Brought = { kind: 'balls', by: '', value: '', highest: 9 };

interface DrawFormProps {
  readonly roundId: RoundId;
  readonly drawn: number;
  readonly bitsNeeded: number;
  readonly lottery: LotteryView | null;
  /** Who drew last: the same people usually draw again. */
  readonly latest?: DrawAttemptView;
}

/** Who draws, before whom, with which randomness brought by them; a repeated draw says why and who agreed. */
export function DrawForm({ roundId, drawn, bitsNeeded, lottery, latest }: DrawFormProps) {
  const words = useWords().draw.form;
  const { setup } = useRound();
  const [drawer, setDrawer] = useState(latest?.drawer ?? '');
  const [witnesses, setWitnesses] = useState(latest?.witnesses ?? '');
  const [place, setPlace] = useState(latest?.place ?? setup.meetingPlace);
  const [method, setMethod] = useState<DrawMethod>(latest?.method === LOTTERY_METHOD ? LOTTERY_METHOD : DRAW_METHOD);
  const [contributions, setContributions] = useState<readonly Brought[]>(
    latest?.method === LOTTERY_METHOD ? [NO_BALLS] : [],
  );
  const [secondPerson, setSecondPerson] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const make = useCommand('draw', 'make');

  const again = drawn > 0;
  const byBalls = method === LOTTERY_METHOD;
  const blank = (text: string, sentence: string) => (text.trim() === '' ? sentence : undefined);
  const errors = {
    drawer: blank(drawer, words.needDrawer),
    witnesses: blank(witnesses, words.needWitnesses),
    contributions: contributions.some((one) => one.by.trim() === '' || one.value.trim() === '')
      ? words.needBy
      : byBalls && !ballsSettle(lottery, contributions)
        ? words.needBalls
        : undefined,
    reason: again ? blank(reason, words.needReason) : undefined,
    secondPerson: again
      ? secondPerson.trim() !== '' && sameName(secondPerson, drawer)
        ? words.samePerson
        : blank(secondPerson, words.needSecondPerson)
      : undefined,
  };
  const wrong = Object.values(errors).some((error) => error !== undefined);

  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!wrong) setAsking(true);
      }}
    >
      {again && <p className={styles.quiet}>{words.againLead(drawn)}</p>}
      <div className={styles.fields}>
        <TextInput
          label={words.drawer}
          withAsterisk
          maxLength={50}
          value={drawer}
          onChange={(event) => setDrawer(event.currentTarget.value)}
          error={tried && errors.drawer}
        />
        <TextInput
          label={words.witnesses}
          description={words.witnessesHint}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          withAsterisk
          maxLength={200}
          value={witnesses}
          onChange={(event) => setWitnesses(event.currentTarget.value)}
          error={tried && errors.witnesses}
        />
      </div>
      <TextInput
        label={words.place}
        maxLength={100}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <Select
        label={words.method}
        allowDeselect={false}
        data={drawMethods.map((value) => ({ value, label: words.methods[value] ?? value }))}
        value={method}
        onChange={(value) => {
          if (value === null) return;
          setMethod(value);
          if (value === LOTTERY_METHOD && contributions.length === 0) setContributions([NO_BALLS]);
        }}
      />
      {byBalls && <BallsNote lottery={lottery} contributions={contributions} />}
      <ContributionFields
        list={contributions}
        onChange={setContributions}
        bitsNeeded={byBalls ? null : bitsNeeded}
        error={tried ? errors.contributions : undefined}
      />
      {again && (
        <Textarea
          label={words.reason}
          placeholder={words.reasonHint}
          withAsterisk
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={tried && errors.reason}
        />
      )}
      {again && (
        <TextInput
          label={words.secondPerson}
          description={words.secondPersonHint}
          withAsterisk
          maxLength={50}
          value={secondPerson}
          onChange={(event) => setSecondPerson(event.currentTarget.value)}
          error={tried && errors.secondPerson}
        />
      )}
      <div className={styles.row}>
        <Button type="submit" variant={again ? 'default' : 'filled'} loading={make.busy}>
          {again ? words.makeAgain : words.make}
        </Button>
      </div>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.confirmTitle(drawn + 1)}
        action={again ? words.makeAgain : words.make}
        error={make.error}
        onConfirm={() =>
          make.run({
            roundId,
            method,
            contributions: [...contributions],
            drawer,
            witnesses,
            place,
            reason: again ? reason : '',
            secondPerson: again ? secondPerson : '',
          })
        }
      >
        {words.confirmBody}
      </Confirm>
    </form>
  );
}
