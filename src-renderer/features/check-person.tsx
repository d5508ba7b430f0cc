import { Button, Modal, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { MOST_FORMER_UNITS } from '../../src-main/core/contract/recusal.ts';
import { asId } from '../../src-main/core/domain/kernel/ids.ts';
import { pathInWords } from '../../src-main/core/reports/index.ts';
import { type AnswerOf, type SentBy, useAsk, useRound, useWords } from '../api/index.ts';
import { type Column, DataTable, ErrorNote, Note } from '../ui/index.ts';
import { PathSteps } from './path-steps.tsx';
import { PersonSelect, personChoice } from './person-select.tsx';
import styles from './stage-page.module.css';

type Person = SentBy<'recusal', 'check'>['person'];
type Found = AnswerOf<'recusal', 'check'>['found'][number];

/** Of the round's roster, of the office's pool, or typed in. */
type Who = 'roster' | 'pool' | 'typed';

/** As long as the office takes them. */
const LONGEST = { name: 50, idNumber: 40, unit: 200, phone: 40, address: 200 } as const;

const EMPTY = { name: '', idNumber: '', unit: '', former: '', phone: '', address: '' };

/** "What if we asked this person?": at any time, without a trace. */
export function CheckPersonButton() {
  const words = useWords().recusal.check;
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {words.action}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={words.title}
        size="60rem"
        attributes={{ header: { role: 'presentation' } }}
        closeButtonProps={{ 'aria-label': useWords().common.close }}
      >
        <CheckPerson />
      </Modal>
    </>
  );
}

function CheckPerson() {
  const all = useWords();
  const words = all.recusal.check;
  const { roundId } = useRound();
  const roster = useAsk('experts', 'list', { roundId }).data?.experts ?? [];
  const pool = useAsk('pool', 'list', { roundId }).data?.members ?? [];
  const [who, setWho] = useState<Who>(roster.length > 0 ? 'roster' : 'typed');
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState(EMPTY);
  const [asked, setAsked] = useState<Person | null>(null);
  const found = useAsk(
    'recusal',
    'check',
    { roundId, person: asked ?? { expertId: asId<'expert'>('nobody') } },
    {
      enabled: asked !== null,
    },
  );
  const change = (to: Partial<typeof EMPTY>) => setTyped((before) => ({ ...before, ...to }));
  const choices =
    who === 'roster'
      ? roster.map((one) => personChoice(one.expertId, one))
      : pool.map((one) => personChoice(one.memberId, one));
  const formerUnits = typed.former
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const tooMany = formerUnits.length > MOST_FORMER_UNITS;
  const ready = typed.name.trim() !== '' && !tooMany;
  const run = () => {
    const { name, idNumber, unit, phone, address } = typed;
    setAsked({ name, idNumber, unit, formerUnits, phone, address });
  };
  const field = (
    key: 'name' | 'idNumber' | 'unit' | 'phone' | 'address',
    more: { description?: string; withAsterisk?: true } = {},
  ) => (
    <TextInput
      label={words[key]}
      data-autofocus={key === 'name' || undefined}
      {...more}
      maxLength={LONGEST[key]}
      value={typed[key]}
      onChange={(event) => change({ [key]: event.currentTarget.value })}
    />
  );
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{words.lead}</p>
      <SegmentedControl
        aria-label={words.who}
        data={(['roster', 'pool', 'typed'] as const).map((value) => ({ value, label: words[value] }))}
        value={who}
        onChange={(value) => {
          setWho(value as Who);
          setChosen(null);
          setAsked(null);
        }}
      />
      {who !== 'typed' ? (
        <PersonSelect
          label={words.person}
          first
          choices={choices}
          value={chosen}
          required={false}
          onChange={(value) => {
            setChosen(value);
            if (value === null) setAsked(null);
            else if (who === 'roster') setAsked({ expertId: asId<'expert'>(value) });
            else setAsked({ memberId: asId<'pool_member'>(value) });
          }}
        />
      ) : (
        <form
          className={styles.stack}
          onSubmit={(event) => {
            event.preventDefault();
            if (ready) run();
          }}
        >
          <div className={styles.fields}>
            {field('name', { withAsterisk: true })}
            {field('idNumber', { description: words.idHint })}
            {field('unit')}
            {field('phone')}
          </div>
          {field('address')}
          <Textarea
            label={words.former}
            description={words.formerHint(MOST_FORMER_UNITS)}
            error={tooMany ? words.formerMost(formerUnits.length, MOST_FORMER_UNITS) : undefined}
            autosize
            minRows={1}
            maxRows={5}
            value={typed.former}
            onChange={(event) => change({ former: event.currentTarget.value })}
          />
          <div className={styles.row}>
            <Button type="submit" disabled={!ready}>
              {words.run}
            </Button>
            {typed.name.trim() === '' && <span className={styles.quiet}>{words.needName}</span>}
          </div>
        </form>
      )}
      {asked !== null && found.isError && <ErrorNote error={found.error.reply} />}
      {asked !== null && found.data !== undefined && <Outcome {...found.data} />}
    </div>
  );
}

function Outcome({ found, units, applicants }: AnswerOf<'recusal', 'check'>) {
  const all = useWords();
  const words = all.recusal.check;
  const people = new Set(found.map((one) => one.applicationId)).size;
  const nameOf = (id: string) => units[id] ?? '';
  if (found.length === 0) return <Note tone="success">{words.clear(applicants)}</Note>;
  const columns: readonly Column<Found>[] = [
    {
      key: 'applicant',
      title: all.recusal.applicant,
      value: (one) => `${one.number} ${one.applicant} ${one.applicantUnit}`,
      cell: (one) => (
        <>
          <span className={styles.name}>{`${one.number} ${one.applicant}`}</span>
          <div className={`${styles.quiet} ${styles.small}`}>{one.applicantUnit}</div>
        </>
      ),
    },
    { key: 'kind', title: all.recusal.kind, value: (one) => all.relations.kinds[one.kind], tight: true },
    {
      key: 'why',
      title: all.recusal.why,
      value: (one) => pathInWords(one.path, nameOf, all.relations).join(all.common.comma),
      cell: (one) => (
        <>
          <PathSteps path={one.path} nameOf={nameOf} />
          {one.expiresOn !== null && (
            <div className={`${styles.quiet} ${styles.small}`}>{all.recusal.expires(one.expiresOn)}</div>
          )}
        </>
      ),
    },
    {
      key: 'treatment',
      title: words.treatment,
      value: (one) => all.relations.treatments[one.treatment],
      tight: true,
    },
  ];
  return (
    <>
      <p className={styles.quiet} role="status" style={{ margin: 0 }}>
        {words.found(people, applicants)}
      </p>
      <DataTable
        label={words.table}
        rows={found}
        columns={columns}
        rowKey={(one) => `${one.applicationId} ${one.kind} ${one.source}`}
        empty={null}
        maxHeight="24rem"
      />
    </>
  );
}
