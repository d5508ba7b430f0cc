import { Button } from '@mantine/core';
import { IconFolderDown } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useAsk, useCommand, usePreferences, useRound, useWords } from '../../api/index.ts';
import {
  ConfirmButton,
  ErrorNote,
  localDateTime,
  Note,
  pathTo,
  RulePopover,
  Section,
  StageHeader,
  StatusIcon,
  stageOf,
  WorkProgress,
} from '../../ui/index.ts';
import { MadeDocuments } from '../made-documents.tsx';
import { ResultDecisions } from '../result-decisions.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { PackTable } from './pack-table.tsx';

/** What must hold, the pack on disk, and the entry that the round is filed. */
export function FilingPage() {
  const words = useWords().filing;
  const round = useRound();
  const { roundId } = round;
  const navigate = useNavigate();
  const { language } = usePreferences().preferences;
  const answer = useAsk('filing', 'get', { roundId });
  const documents = useAsk('documents', 'list', { roundId });
  const savePack = useCommand('documents', 'savePack');
  const file = useCommand('filing', 'file');
  if (!answer.data) return <Waiting error={answer.error} />;

  const view = answer.data;
  const open = stageOf(round, 'filing').state !== 'blocked';
  const unmet = view.checks.filter((one) => !one.ok);
  const label = (code: string) => words.checks.codes[code] ?? code;

  const packButton = (
    <Button
      variant={open && !view.filed && !savePack.done ? 'filled' : 'default'}
      leftSection={<IconFolderDown size="1rem" aria-hidden />}
      disabled={!open}
      loading={savePack.busy}
      onClick={() => void savePack.run({ roundId, language })}
    >
      {words.pack.action}
    </Button>
  );
  const fileButton = (
    <ConfirmButton
      label={words.file.action}
      variant={savePack.done ? 'filled' : 'default'}
      title={words.file.title}
      action={words.file.action}
      irreversible
      disabled={!open || unmet.length > 0}
      error={file.error}
      onConfirm={async () => ((await file.run({ roundId })) === undefined ? undefined : true)}
    >
      {words.file.body(view.balance.filed)}
    </ConfirmButton>
  );

  return (
    <StageHeader
      stage="filing"
      subtitle={words.lead}
      done={[
        ...view.checks.filter((one) => one.ok).map((one) => label(one.code)),
        ...(view.filed ? [words.file.done] : []),
      ]}
      missing={unmet.map((one) => ({ text: words.checks.missing[one.code] ?? label(one.code), rule: one.rule }))}
      next={
        view.filed ? (
          <p className={styles.quiet}>{words.file.filed(localDateTime(view.filedUtc ?? ''))}</p>
        ) : unmet.length > 0 ? (
          <Button
            variant="default"
            onClick={() => navigate(pathTo(roundId, unmet[0]?.code === 'decisions_recorded' ? 'results' : 'notice'))}
          >
            {unmet[0]?.code === 'decisions_recorded' ? words.toDecisions : words.toNotice}
          </Button>
        ) : (
          <div className={styles.row}>
            {packButton}
            {fileButton}
          </div>
        )
      }
    >
      {view.filed && view.filedUtc !== null && (
        <Note tone="success">{words.file.filed(localDateTime(view.filedUtc))}</Note>
      )}
      <ErrorNote error={savePack.error} onClose={savePack.clear} />
      <WorkProgress work="documents" active={savePack.busy} />
      {savePack.done && (
        <Note tone="success" onClose={savePack.clear}>
          {words.pack.saved(savePack.done.documents.length, savePack.done.folder)}
        </Note>
      )}
      <ResultDecisions stage="filing" />
      <div className={styles.columns}>
        <Section title={words.checks.heading}>
          <ul className={styles.checks}>
            {view.checks.map((one) => (
              <li key={one.code}>
                <StatusIcon status={one.ok ? 'passed' : 'waiting'} />
                <span>
                  {label(one.code)}
                  <span className={styles.quiet}>　{one.ok ? words.checks.ok : words.checks.notOk}</span>
                  {one.rule !== null && <RulePopover rule={one.rule} />}
                </span>
              </li>
            ))}
          </ul>
        </Section>
        <Section
          title={words.pack.heading}
          note={open ? words.pack.lead : words.pack.waiting}
          tools={(view.filed || unmet.length > 0) && packButton}
          flush
        >
          <PackTable documents={view.documents} />
        </Section>
      </div>
      <MadeDocuments made={documents.data?.made ?? []} />
    </StageHeader>
  );
}
