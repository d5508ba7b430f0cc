import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { CorrectionNoticeView } from '../../../src-main/core/contract/index.ts';
import { answeredLate } from '../../../src-main/core/domain/acceptance/correction.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useCommand, useWords } from '../../api/index.ts';
import { DateField, ErrorNote } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './acceptance.module.css';
import { SaveNotice } from './save-notice.tsx';

interface CorrectionNoticesProps {
  readonly roundId: RoundId;
  /** Of the applicant, for the name of the file. */
  readonly name: string;
  readonly notices: readonly CorrectionNoticeView[];
  readonly frozen: boolean;
}

/** The notices of one dossier, each with what was asked, until when, and who signed for it. */
export function CorrectionNotices({ roundId, name, notices, frozen }: CorrectionNoticesProps) {
  const { drawer } = useWords().acceptance;
  return (
    <section className={own.part} aria-label={drawer.notices}>
      <h3>{drawer.notices}</h3>
      {notices.length === 0 && <p className={styles.quiet}>{drawer.noNotices}</p>}
      {notices.map((notice) => (
        <div key={notice.noticeId} className={styles.tight}>
          <strong>{drawer.notice(notice.number)}</strong>
          <span>{drawer.period(notice.issuedOn, notice.deadline)}</span>
          {notice.addendumReason !== '' && <span>{drawer.addendum(notice.addendumReason)}</span>}
          <ol className={own.lines}>
            {notice.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ol>
          <SaveNotice roundId={roundId} name={name} noticeId={notice.noticeId} number={notice.number} />
          {notice.answeredOn !== null && <span>{drawer.answered(notice.answeredOn, answeredLate(notice))}</span>}
          {notice.receivedOn === null ? (
            <>
              <span className={styles.quiet}>{drawer.notReceived}</span>
              {!frozen && <Receipt roundId={roundId} notice={notice} />}
            </>
          ) : (
            <span className={styles.quiet}>{drawer.received(notice.receivedOn, notice.receivedBy)}</span>
          )}
        </div>
      ))}
    </section>
  );
}

function Receipt({ roundId, notice }: { readonly roundId: RoundId; readonly notice: CorrectionNoticeView }) {
  const { receipt } = useWords().acceptance;
  const record = useCommand('acceptance', 'recordReceipt');
  const [receivedOn, setReceivedOn] = useState<string>(notice.issuedOn);
  const [receivedBy, setReceivedBy] = useState('');
  return (
    <>
      <div className={own.people}>
        <DateField label={receipt.receivedOn} value={receivedOn} onChange={setReceivedOn} />
        <TextInput
          size="sm"
          label={receipt.receivedBy}
          maxLength={50}
          value={receivedBy}
          onChange={(event) => setReceivedBy(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={receivedBy.trim() === '' || receivedOn === ''}
          loading={record.busy}
          onClick={() => void record.run({ roundId, noticeId: notice.noticeId, receivedOn, receivedBy })}
        >
          {receipt.action}
        </Button>
      </div>
      <ErrorNote error={record.error} />
    </>
  );
}
