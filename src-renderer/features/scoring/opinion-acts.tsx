import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { OpinionRow } from '../../../src-main/core/contract/index.ts';
import type { ExpertId, RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { Confirm, FormEnd, ReasonField } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

export type ChosenRow = OpinionRow & { readonly name: string };

interface ActsProps {
  readonly roundId: RoundId;
  readonly chosen: readonly ChosenRow[];
  /** `said`: what came of it. */
  onDone(said?: string): void;
}

/** What is done with the chosen applicants: an opinion on all of them, agreement to it, or why there is none. */
export function OpinionActs(props: ActsProps) {
  const { chosen, onDone } = props;
  const words = useWords().scoring.opinions;
  const [text, setText] = useState('');
  const [asking, setAsking] = useState<'recommend' | 'not_recommend' | 'agree' | 'excuse' | null>(null);
  const none = chosen.length === 0;
  const close = () => setAsking(null);
  const dialog = {
    onClose: close,
    withCloseButton: false,
    attributes: { header: { role: 'presentation' } },
  } as const;
  const finish = (said?: string) => {
    close();
    onDone(said);
  };
  return (
    <>
      <TextInput
        aria-label={words.text}
        placeholder={words.text}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button disabled={none} onClick={() => setAsking('recommend')}>
        {words.recommend}
      </Button>
      <Button variant="default" disabled={none} onClick={() => setAsking('not_recommend')}>
        {words.not_recommend}
      </Button>
      <Button variant="default" disabled={none} onClick={() => setAsking('agree')}>
        {words.agree}
      </Button>
      <Button variant="subtle" disabled={none} onClick={() => setAsking('excuse')}>
        {words.excuse}
      </Button>
      {(asking === 'recommend' || asking === 'not_recommend') && (
        <Give
          {...props}
          opinion={asking}
          text={text}
          onClose={close}
          onDone={() => {
            setText('');
            onDone();
          }}
        />
      )}
      <Modal opened={asking === 'agree'} title={words.agreeTitle(chosen.length)} {...dialog}>
        {asking === 'agree' && <Agree {...props} onDone={finish} onCancel={close} />}
      </Modal>
      <Modal opened={asking === 'excuse'} title={words.excuseTitle(chosen.length)} {...dialog}>
        {asking === 'excuse' && <Excuse {...props} onDone={finish} onCancel={close} />}
      </Modal>
    </>
  );
}

interface GiveProps extends ActsProps {
  readonly opinion: 'recommend' | 'not_recommend';
  readonly text: string;
  onClose(): void;
}

function Give({ roundId, chosen, opinion, text, onDone, onClose }: GiveProps) {
  const all = useWords();
  const words = all.scoring.opinions;
  const give = useCommand('scoring', 'giveOpinion');
  const [reason, setReason] = useState('');
  const late = chosen.some((row) => row.handedIn);
  const names = chosen.map((row) => row.name);
  const listed =
    names.length > 8
      ? all.recusal.more(names.slice(0, 8).join(all.common.comma), names.length)
      : names.join(all.common.comma);
  const replaced = chosen.filter((row) => row.versions.length > 0).length;
  return (
    <Confirm
      opened
      onClose={onClose}
      title={words.confirmTitle(chosen.length, words[opinion])}
      action={words[opinion]}
      error={give.error}
      disabled={late && reason.trim() === ''}
      onConfirm={async () => {
        const applicationIds = chosen.map((row) => row.applicationId);
        const done = await give.run({ roundId, applicationIds, opinion, text, reason });
        if (done === undefined) return undefined;
        onDone();
        return true;
      }}
    >
      {words.confirmBody(listed, replaced)}
      {late && (
        <ReasonField label={words.changeReason} maxLength={300} value={reason} onChange={setReason} data-autofocus />
      )}
    </Confirm>
  );
}

function Agree({ roundId, chosen, onDone, onCancel }: ActsProps & { onCancel(): void }) {
  const words = useWords().scoring.opinions;
  const agree = useCommand('scoring', 'agreeOpinion');
  const [picked, setPicked] = useState<ReadonlySet<ExpertId>>(new Set());
  const experts = [...new Map(chosen.flatMap((row) => row.able).map((one) => [one.expertId, one.name] as const))].sort(
    ([a], [b]) => (a < b ? -1 : 1),
  );
  const set = (ids: readonly ExpertId[], on: boolean) => {
    const after = new Set(picked);
    for (const id of ids) {
      if (on) after.add(id);
      else after.delete(id);
    }
    setPicked(after);
  };
  const send = async (agrees: boolean) => {
    const applicationIds = chosen.map((row) => row.applicationId);
    const done = await agree.run({ roundId, applicationIds, expertIds: [...picked], agrees });
    if (done !== undefined) onDone(agrees ? words.agreed(done.recorded, done.leftOut) : undefined);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(true);
  };
  return (
    <form className={styles.stack} onSubmit={submit}>
      <p className={styles.quiet}>{words.agreeLead}</p>
      <Checkbox
        label={words.agreeAll}
        data-autofocus
        checked={experts.length > 0 && picked.size === experts.length}
        indeterminate={picked.size > 0 && picked.size < experts.length}
        onChange={(event) =>
          set(
            experts.map(([id]) => id),
            event.currentTarget.checked,
          )
        }
      />
      <fieldset className={styles.tight} style={{ border: 0, margin: 0, padding: 0 }}>
        <legend className={styles.legend}>{words.agreedBy}</legend>
        {experts.map(([id, name]) => (
          <Checkbox
            key={id}
            label={name}
            checked={picked.has(id)}
            onChange={(event) => set([id], event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      {chosen.some((row) => row.versions.some((one) => one.agreed.length > 1)) && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={picked.size === 0 || agree.busy}
            onClick={() => void send(false)}
          >
            {words.takeBack}
          </Button>
        </div>
      )}
      <FormEnd
        error={agree.error}
        busy={agree.busy}
        ready={picked.size > 0}
        action={words.agreeSave}
        onCancel={onCancel}
      />
    </form>
  );
}

function Excuse({ roundId, chosen, onDone, onCancel }: ActsProps & { onCancel(): void }) {
  const words = useWords().scoring.opinions;
  const excuse = useCommand('scoring', 'excuseOpinion');
  const before = chosen[0]?.gap ?? '';
  const [reason, setReason] = useState(chosen.every((row) => row.gap === before) ? before : '');
  const taking = reason.trim() === '' && chosen.some((row) => row.gap !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const applicationIds = chosen.map((row) => row.applicationId);
    if ((await excuse.run({ roundId, applicationIds, reason })) !== undefined) onDone();
  };
  return (
    <form className={styles.stack} onSubmit={(event) => void submit(event)}>
      <ReasonField
        label={words.excuseReason}
        maxLength={300}
        value={reason}
        onChange={setReason}
        required={!taking}
        data-autofocus
      />
      <FormEnd
        error={excuse.error}
        busy={excuse.busy}
        ready={taking || reason.trim() !== ''}
        action={taking ? words.excuseBack : words.excuseSave}
        onCancel={onCancel}
      />
    </form>
  );
}
