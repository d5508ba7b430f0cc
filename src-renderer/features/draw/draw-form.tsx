import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DrawAttemptView, LotteryView } from '../../../src-main/core/contract/index.ts';
import { isLottery } from '../../../src-main/core/domain/draw/lottery/lottery.ts';
import type { SealStatement } from '../../../src-main/core/domain/draw/seal-statement.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { sameName } from '../../../src-main/core/domain/names/person-name.ts';
import { useCommand, useRound, useWords } from '../../api/index.ts';
import { Confirm } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { BallsNote, ballsSettle } from './balls-note.tsx';
import { ContributionFields, plannedLines } from './contribution-fields.tsx';

interface DrawFormProps {
  readonly roundId: RoundId;
  /** Which attempt the seal is for, by which method, and what is to be brought in which order. */
  readonly statement: SealStatement;
  readonly bitsNeeded: number;
  readonly lottery: LotteryView | null;
  /** Who drew last: the same people usually draw again. */
  readonly latest?: DrawAttemptView;
}

/** Who draws, before whom, and what was brought as planned; a repeated draw says why and who agreed. */
export function DrawForm({ roundId, statement, bitsNeeded, lottery, latest }: DrawFormProps) {
  const words = useWords().draw.form;
  const { setup } = useRound();
  const [drawer, setDrawer] = useState(latest?.drawer ?? '');
  const [witnesses, setWitnesses] = useState(latest?.witnesses ?? '');
  const [place, setPlace] = useState(latest?.place ?? setup.meetingPlace);
  const [values, setValues] = useState<readonly string[]>([]);
  const [secondPerson, setSecondPerson] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const make = useCommand('draw', 'make');

  const { attempt } = statement;
  const again = attempt > 1;
  const byBalls = isLottery(statement.method);
  const contributions = plannedLines(statement, values);
  const blank = (text: string, sentence: string) => (text.trim() === '' ? sentence : undefined);
  const errors = {
    drawer: blank(drawer, words.needDrawer),
    witnesses: blank(witnesses, words.needWitnesses),
    contributions: contributions.some((one) => one.value.trim() === '')
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
      {again && <p className={styles.quiet}>{words.againLead(attempt - 1)}</p>}
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
      {byBalls && <BallsNote lottery={lottery} contributions={contributions} />}
      <ContributionFields
        statement={statement}
        values={values}
        onChange={setValues}
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
        title={words.confirmTitle(attempt)}
        action={again ? words.makeAgain : words.make}
        error={make.error}
        onConfirm={() =>
          make.run({
            roundId,
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
