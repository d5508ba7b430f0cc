import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AcceptanceDesk, AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import { type AcceptanceAct, nextState } from '../../../src-main/core/domain/acceptance/states.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { explainCode, useAsk, useCommand, useWords } from '../../api/index.ts';
import { DateField, Note, ReasonField, RefusalNote, RulePopover } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './acceptance.module.css';
import { DepartureForm } from './departure-form.tsx';
import { SaveNotice } from './save-notice.tsx';
import { filled, Send } from './send.tsx';

interface DossierActsProps {
  readonly roundId: RoundId;
  readonly row: AcceptanceRow;
  readonly desk: AcceptanceDesk;
  readonly today: string;
  /** Whether the one-time notice was given already: the next one is an addendum. */
  readonly noticeGiven: boolean;
  readonly by: string;
  /** What the papers' list wants asked for; a new list opens the correction notice with it. */
  readonly toAsk: readonly string[] | null;
  onBy(name: string): void;
  /** The notice was given: what was to be asked for is asked. */
  onAsked(): void;
}

type DossierAct = AcceptanceAct | 'departure';
const ACTS: readonly DossierAct[] = ['check', 'ask_correction', 'answer', 'withdraw', 'move', 'reopen', 'departure'];

/** What may be done with one dossier in its state, one act open at a time. */
export function DossierActs(props: DossierActsProps) {
  const { row, by, toAsk, onBy } = props;
  const words = useWords().acceptance;
  // What became of the applicant may be entered in every state: it decides nothing by itself.
  const possible = ACTS.filter((act) => act === 'departure' || nextState(row.state, act).ok);
  const [chosen, setChosen] = useState<DossierAct | null>(toAsk === null ? null : 'ask_correction');
  // Of a dossier that waits for its correction the answer comes next; an addendum is the exception.
  const likely = row.state === 'correction_asked' ? 'answer' : possible[0];
  const act = chosen !== null && possible.includes(chosen) ? chosen : (likely ?? null);
  if (act === null) return null;
  return (
    <section className={own.part}>
      <div className={styles.stack}>
        <div className={own.chips}>
          {possible.map((one) => (
            <Button
              key={one}
              size="compact-sm"
              variant={one === act ? 'light' : 'default'}
              aria-pressed={one === act}
              onClick={() => setChosen(one)}
            >
              {words.acts[one]}
            </Button>
          ))}
        </div>
        <TextInput
          size="sm"
          label={act === 'departure' ? words.departure.by : words.check.person}
          withAsterisk
          maxLength={50}
          value={by}
          onChange={(event) => onBy(event.currentTarget.value)}
        />
        <ActForm key={act} act={act} {...props} />
      </div>
    </section>
  );
}

function ActForm({ act, ...props }: DossierActsProps & { readonly act: DossierAct }) {
  switch (act) {
    case 'check':
      return <CheckForm {...props} />;
    case 'ask_correction':
      return <CorrectionForm {...props} />;
    case 'answer':
      return <AnswerForm {...props} />;
    case 'move':
      return <MoveForm {...props} />;
    case 'departure':
      return <DepartureForm {...props} />;
    case 'withdraw':
      return <ReasonForm {...props} verb="withdraw" />;
    default:
      return <ReasonForm {...props} verb="reopen" />;
  }
}

function CheckForm({ roundId, row, by }: DossierActsProps) {
  const words = useWords().acceptance;
  const [outcome, setOutcome] = useState<'sound' | 'faulty'>('sound');
  const [note, setNote] = useState('');
  // The form stays open for the second checker: a note that was sent is no half-written one.
  const check = useCommand('acceptance', 'check', { onDone: () => setNote('') });
  const input = { roundId, applicationIds: [row.applicationId], checker: by, outcome, note };
  return (
    <Send command={check} input={input} label={words.check.action} ready={filled(by)}>
      <SegmentedControl
        value={outcome}
        onChange={(value) => setOutcome(value === 'faulty' ? 'faulty' : 'sound')}
        data={[
          { value: 'sound', label: words.check.sound },
          { value: 'faulty', label: words.check.faulty },
        ]}
      />
      <Textarea
        label={words.check.note}
        placeholder={words.check.noteHint}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Send>
  );
}

function CorrectionForm({ roundId, row, desk, today, noticeGiven, by, toAsk, onAsked }: DossierActsProps) {
  const all = useWords();
  const words = all.acceptance;
  const [items, setItems] = useState((toAsk ?? []).join('\n'));
  const [issuedOn, setIssuedOn] = useState(today);
  // The day proposed moves with the day of the notice until somebody types another one.
  const [typed, setTyped] = useState<string | null>(null);
  const elsewhen = issuedOn !== '' && issuedOn !== desk.today;
  const { data } = useAsk('acceptance', 'proposeTerm', { roundId, issuedOn }, { enabled: elsewhen });
  const ofToday = { issuedOn: desk.today, deadline: desk.proposedDeadline, provisional: desk.proposedProvisional };
  // An answer about the day before this one proposes nothing.
  const proposed = elsewhen ? (data?.issuedOn === issuedOn ? data : undefined) : ofToday;
  const deadline = typed ?? proposed?.deadline ?? '';
  const short = deadline > issuedOn && proposed !== undefined && deadline < proposed.deadline;
  const [addendumReason, setAddendum] = useState('');
  // The form stays open for an addendum, which begins empty.
  const ask = useCommand('acceptance', 'askCorrection', {
    onDone: () => {
      setItems('');
      setAddendum('');
      onAsked();
    },
  });
  const listed = items
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const input = { roundId, applicationId: row.applicationId, items: listed, issuedOn, deadline, addendumReason, by };
  const tooShort = (days: number, earliest: string) =>
    explainCode(all, 'correction_term_short', { days, deadline: earliest }) ?? '';
  const inTerm = !(short && desk.correctionDaysBlock);
  const ready =
    listed.length > 0 && inTerm && filled(by, issuedOn, deadline) && (!noticeGiven || filled(addendumReason));
  return (
    <Send command={ask} input={input} label={words.correction.action} ready={ready}>
      {ask.done ? (
        <Note tone="success">
          <div className={styles.tight}>
            {words.correction.issued(ask.done.number)}
            <SaveNotice roundId={roundId} name={row.name} {...ask.done} />
          </div>
        </Note>
      ) : (
        <Note>{words.correction.once}</Note>
      )}
      <Textarea
        label={words.correction.items}
        description={words.correction.itemsHint}
        withAsterisk
        autosize
        {...(toAsk === null ? {} : { autoFocus: true })}
        minRows={4}
        maxLength={6000}
        value={items}
        onChange={(event) => setItems(event.currentTarget.value)}
      />
      <div className={styles.fields}>
        <DateField label={words.correction.issuedOn} value={issuedOn} onChange={setIssuedOn} />
        <DateField label={words.correction.deadline} value={deadline} onChange={setTyped} />
      </div>
      {short && desk.correctionDaysBlock && (
        <RefusalNote reason={tooShort(desk.correctionDays, proposed.deadline)} rule="correctionWorkingDays" />
      )}
      {short && !desk.correctionDaysBlock && (
        <Note>
          {words.correction.short(desk.correctionDays, proposed.deadline)}
          <RulePopover rule="correctionWorkingDays" />
        </Note>
      )}
      {deadline > issuedOn && deadline < desk.today && <Note tone="warning">{words.correction.past(deadline)}</Note>}
      {proposed?.provisional && <Note tone="warning">{words.correction.provisional}</Note>}
      {noticeGiven && (
        <ReasonField
          label={words.correction.addendum}
          placeholder={words.correction.addendumHint}
          maxLength={300}
          value={addendumReason}
          onChange={setAddendum}
        />
      )}
    </Send>
  );
}

function AnswerForm({ roundId, row, today, by }: DossierActsProps) {
  const words = useWords().acceptance;
  const answer = useCommand('acceptance', 'recordAnswer');
  const [answeredOn, setAnsweredOn] = useState(today);
  const [note, setNote] = useState('');
  const input = { roundId, applicationId: row.applicationId, answeredOn, by, note };
  return (
    <Send command={answer} input={input} label={words.answer.action} ready={filled(by, answeredOn)}>
      <DateField label={words.answer.answeredOn} value={answeredOn} onChange={setAnsweredOn} />
      <Textarea
        label={words.check.note}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Send>
  );
}

function MoveForm({ roundId, row, by }: DossierActsProps) {
  const words = useWords().acceptance;
  const move = useCommand('acceptance', 'move');
  const [toJury, setToJury] = useState('');
  const [reason, setReason] = useState('');
  const input = { roundId, applicationId: row.applicationId, toJury, reason, by };
  return (
    <Send command={move} input={input} label={words.acts.move} ready={filled(toJury, reason, by)}>
      <TextInput
        size="sm"
        label={words.toJury}
        withAsterisk
        maxLength={100}
        value={toJury}
        onChange={(event) => setToJury(event.currentTarget.value)}
      />
      <Reason value={reason} onChange={setReason} />
    </Send>
  );
}

function ReasonForm({ roundId, row, by, verb }: DossierActsProps & { readonly verb: 'withdraw' | 'reopen' }) {
  const words = useWords().acceptance;
  const command = useCommand('acceptance', verb);
  const [reason, setReason] = useState('');
  const input = { roundId, applicationId: row.applicationId, reason, by };
  return (
    <Send command={command} input={input} label={words.acts[verb]} ready={filled(reason, by)}>
      <Reason value={reason} onChange={setReason} />
    </Send>
  );
}

function Reason({ value, onChange }: { readonly value: string; onChange(text: string): void }) {
  const words = useWords().acceptance;
  return <ReasonField label={words.reason} value={value} onChange={onChange} />;
}
