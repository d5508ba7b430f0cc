import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlanDifference, PlanHistory } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useCommand, useWords } from '../../api/index.ts';
import { ConfirmButton, ErrorNote, localDateTime, Section, StatusBadge, shortDigest } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { BackReason, useBackReason } from './back-reason.tsx';
import own from './plan-history.module.css';
import { VerifyNote } from './verify-plan.tsx';

interface PlanHistorySectionProps {
  readonly roundId: RoundId;
  readonly history: PlanHistory;
  readonly open: boolean;
}

/** Versions under a name, what differs between two of them, and every act that led here. */
export function PlanHistorySection({ roundId, history, open }: PlanHistorySectionProps) {
  const words = useWords().groups.plan;
  const { verify: v } = useWords().plans;
  const [compared, setCompared] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const verify = useCommand('groups', 'verify');
  const { acts, versions, inForce } = history;
  const titled = (number: number) => {
    const version = versions.find((one) => one.number === number);
    if (version === undefined) return '';
    return version.origin === 'opening' ? words.opening : version.name;
  };
  return (
    <Section title={words.heading} note={words.lead}>
      <div className={styles.stack}>
        {open && <SaveVersion roundId={roundId} />}
        {versions.length > 0 && (
          <ul className={own.versions} aria-label={words.versions}>
            {[...versions].reverse().map((one) => (
              <li key={one.number}>
                <span className={own.title}>{titled(one.number)}</span>
                <span className={styles.quiet}>{localDateTime(one.utc)}</span>
                <span className={styles.digest}>{shortDigest(one.digest)}</span>
                <Group gap="xs">
                  {inForce === one.number ? (
                    <StatusBadge status="passed">{words.inForce}</StatusBadge>
                  ) : (
                    <>
                      <Button
                        variant="default"
                        aria-label={words.compareWith(titled(one.number))}
                        aria-expanded={compared === String(one.number)}
                        onClick={() => setCompared(compared === String(one.number) ? null : String(one.number))}
                      >
                        {words.compare}
                      </Button>
                      {open && <TakeBack roundId={roundId} number={one.number} name={titled(one.number)} />}
                    </>
                  )}
                  <Button
                    variant="default"
                    aria-label={v.askOf(titled(one.number))}
                    loading={verify.busy && asked === one.number}
                    disabled={verify.busy && asked !== one.number}
                    onClick={() => {
                      setAsked(one.number);
                      void verify.run({ roundId, number: one.number });
                    }}
                  >
                    {v.ask}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        )}
        <ErrorNote error={verify.error} onClose={verify.clear} />
        {verify.done && !verify.busy && <VerifyNote title={v.ofVersion(titled(asked))} verdict={verify.done} />}
        {compared !== null && versions.length > 0 && (
          <Compared roundId={roundId} from={Number(compared)} titled={titled} history={history} />
        )}
        {acts.length > 0 && (
          <details>
            <summary>{words.acts(acts.length)}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by key */}
            <ol className={own.acts} reversed tabIndex={0} aria-label={words.acts(acts.length)}>
              {acts.map((act) => (
                <li key={act.number} data-undone={act.undone || undefined}>
                  <span>{words.act(act)}</span>
                  <span className={styles.quiet}>{localDateTime(act.utc)}</span>
                  {act.version !== null && <span className={styles.quiet}>{words.under(titled(act.version))}</span>}
                  {act.undone && <span className={styles.quiet}>{words.undone}</span>}
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </Section>
  );
}

function SaveVersion({ roundId }: { readonly roundId: RoundId }) {
  const words = useWords().groups.plan;
  const save = useCommand('groups', 'saveVersion');
  const [name, setName] = useState('');
  return (
    <form
      className={styles.tight}
      onSubmit={async (event) => {
        event.preventDefault();
        if (name.trim() !== '' && (await save.run({ roundId, name })) !== undefined) setName('');
      }}
    >
      <div className={styles.row}>
        <TextInput
          aria-label={words.name}
          placeholder={words.namePlaceholder}
          maxLength={60}
          w="16rem"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ''} loading={save.busy}>
          {words.save}
        </Button>
      </div>
      <ErrorNote error={save.error} onClose={save.clear} />
    </form>
  );
}

interface TakeBackProps {
  readonly roundId: RoundId;
  readonly number: number;
  readonly name: string;
}

function TakeBack({ roundId, number, name }: TakeBackProps) {
  const words = useWords().groups.plan;
  const takeBack = useCommand('groups', 'takeBack');
  const back = useBackReason(takeBack.error);
  return (
    <ConfirmButton
      label={words.takeBack}
      variant="default"
      title={words.takeBackTitle(name)}
      action={words.takeBack}
      error={back.error}
      ready={back.ready}
      onConfirm={() => takeBack.run({ roundId, number, reason: back.reason })}
    >
      {words.takeBackBody}
      <BackReason {...back} />
    </ConfirmButton>
  );
}

interface ComparedProps {
  readonly roundId: RoundId;
  readonly from: number;
  readonly history: PlanHistory;
  titled(number: number): string;
}

function Compared({ roundId, from, history, titled }: ComparedProps) {
  const words = useWords().groups.plan;
  const [to, setTo] = useState<string>('now');
  const answer = useAsk('groups', 'compare', { roundId, from, to: to === 'now' ? null : Number(to) });
  const others = history.versions.filter((one) => one.number !== from);
  return (
    <section className={own.compared} aria-label={words.compareWith(titled(from))}>
      <div className={styles.row}>
        <strong>{titled(from)}</strong>
        <span className={styles.quiet}>{words.against}</span>
        <Select
          size="xs"
          w="14rem"
          aria-label={words.against}
          allowDeselect={false}
          value={to}
          onChange={(value) => setTo(value ?? 'now')}
          data={[
            { value: 'now', label: words.now },
            ...others.map((one) => ({ value: String(one.number), label: titled(one.number) })),
          ]}
        />
      </div>
      {answer.data ? <Difference difference={answer.data} /> : <Waiting error={answer.error} />}
    </section>
  );
}

/** Which cells differ, in words of people. */
function Difference({ difference }: { readonly difference: PlanDifference }) {
  const all = useWords();
  const words = all.groups.plan;
  const { bothAssigned, experts, applications, reviews, groups, settled, sealed } = difference;
  const count = experts.length + applications.length + reviews.length + groups.length + settled + sealed;
  if (count === 0 && bothAssigned) return <p className={styles.quiet}>{words.same}</p>;
  return (
    <>
      <p className={styles.quiet}>
        {words.counts(experts.length, applications.length, reviews.length)}
        {settled > 0 && words.settled(settled)}
        {sealed > 0 && words.sealed(sealed)}
      </p>
      {!bothAssigned && <p className={styles.quiet}>{words.oneUnassigned}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls is reached by key */}
      <ul className={own.cells} tabIndex={0} aria-label={words.changedCells}>
        {groups.map((number) => (
          <li key={`g${number}`}>{words.groupChanged(number)}</li>
        ))}
        {experts.map((one) => (
          <li key={`e${one.name}${one.from}${one.to}`}>{words.expertMoved(one.name, one.from, one.to)}</li>
        ))}
        {applications.map((one) => (
          <li key={`a${one.number}`}>{words.bagMoved(one.number, one.name, one.from, one.to)}</li>
        ))}
        {reviews.map((one) => (
          <li key={`r${one.number}`}>
            {words.reviewsChanged(
              one.number,
              one.name,
              one.leaves.join(all.common.comma),
              one.joins.join(all.common.comma),
              one.lead,
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
