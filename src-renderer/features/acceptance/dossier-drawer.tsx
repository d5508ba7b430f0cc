import { CloseButton, Drawer } from '@mantine/core';
import { useRef, useState } from 'react';
import type { AcceptanceDesk, AcceptanceRow } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { Confirm, ErrorNote, keptTogether, StatusBadge } from '../../ui/index.ts';
import { statusOfState } from '../application-words.ts';
import { EligibilitySection } from '../eligibility-section.tsx';
import { EnteredFactsSection } from '../entered-facts-section.tsx';
import { PapersOfDossier } from '../papers-of-dossier.tsx';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import own from './acceptance.module.css';
import { AskForPapers } from './ask-for-papers.tsx';
import { CorrectionNotices } from './correction-notices.tsx';
import { DossierActs } from './dossier-acts.tsx';
import { DossierHistory } from './dossier-history.tsx';

interface DossierDrawerProps {
  readonly roundId: RoundId;
  readonly row: AcceptanceRow | undefined;
  readonly desk: AcceptanceDesk;
  readonly by: string;
  onBy(name: string): void;
  onClose(): void;
}

/** What somebody wrote and has not sent would be lost with the drawer; a name or a date is soon entered again. */
function holdsUnsent(body: HTMLElement | null): boolean {
  if (body === null) return false;
  const written = [...body.querySelectorAll('textarea')].some(({ value }) => value.trim() !== '');
  return written || body.querySelector('[data-unsent]') !== null;
}

/** One dossier: where it stands, what may be done, and all that was done. */
export function DossierDrawer({ row, onClose, ...rest }: DossierDrawerProps) {
  const { acceptance: words, common } = useWords();
  const [asking, setAsking] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const closeOrAsk = () => {
    // In the next turn: the question would take the very Escape that asks it as its own.
    if (holdsUnsent(body.current)) setTimeout(() => setAsking(true));
    else onClose();
  };
  // Escape reaches every open dialog: a scan or a question above the drawer takes it, and the drawer stays.
  const close = () => {
    if (document.querySelectorAll('[aria-modal="true"]').length <= 1) closeOrAsk();
  };
  return (
    // Put together by hand: the ready-made one has a second page banner and a close button without a name.
    <Drawer.Root opened={row !== undefined} onClose={close} position="right" size="34rem">
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body ref={body}>
          <div className={own.head}>
            <Drawer.Title>
              {row === undefined ? '' : keptTogether(words.detailsOf(`${row.number} ${row.name}`))}
            </Drawer.Title>
            <CloseButton aria-label={common.close} onClick={closeOrAsk} />
          </div>
          {row !== undefined && <Dossier key={row.applicationId} row={row} {...rest} />}
        </Drawer.Body>
      </Drawer.Content>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={words.unsent.title}
        action={words.unsent.leave}
        destructive
        onConfirm={async () => {
          onClose();
          return true;
        }}
      >
        <p>{words.unsent.body}</p>
      </Confirm>
    </Drawer.Root>
  );
}

function Dossier({
  roundId,
  row,
  desk,
  by,
  onBy,
}: Omit<DossierDrawerProps, 'row' | 'onClose'> & { readonly row: AcceptanceRow }) {
  const words = useWords().acceptance;
  const { applicationId } = row;
  const [toAsk, setToAsk] = useState<readonly string[] | null>(null);
  const { data, error } = useAsk('acceptance', 'history', { roundId, applicationId });
  return (
    <div className={styles.stack}>
      <ErrorNote error={error?.reply} />
      <div className={styles.tight}>
        <span>
          <StatusBadge status={statusOfState[row.state]}>{words.states[row.state]}</StatusBadge>
        </span>
        <p className={styles.quiet}>
          {row.unit}　{row.title}
        </p>
      </div>
      {data && (
        <>
          {data.state === 'returned' && (
            <SaveDocumentButton
              roundId={roundId}
              form="F23"
              formats={['docx', 'pdf']}
              about={{ of: row.applicationId, fileLabel: `${row.number} ${row.name}` }}
              ready
            />
          )}
          {!desk.frozen && (
            <DossierActs
              // A new list of papers to ask for begins the form anew.
              key={toAsk?.join('\n') ?? ''}
              toAsk={toAsk}
              roundId={roundId}
              row={row}
              desk={desk}
              today={desk.today}
              noticeGiven={data.notices.length > 0}
              by={by}
              onBy={onBy}
              onAsked={() => setToAsk(null)}
            />
          )}
          <div className={own.part}>
            <PapersOfDossier roundId={roundId} applicationId={applicationId} by={by}>
              {(proofs, open, noteOf) => (
                <AskForPapers
                  roundId={roundId}
                  applicationId={applicationId}
                  proofs={proofs}
                  open={open}
                  noteOf={noteOf}
                  onAsk={setToAsk}
                />
              )}
            </PapersOfDossier>
          </div>
          <div className={own.part}>
            <EnteredFactsSection roundId={roundId} applicationId={applicationId} by={by} />
          </div>
          <div className={own.part}>
            <EligibilitySection
              roundId={roundId}
              applicationId={applicationId}
              by={by}
              fileLabel={`${row.number} ${row.name}`}
            />
          </div>
          <CorrectionNotices roundId={roundId} name={row.name} notices={data.notices} frozen={desk.frozen} />
          <DossierHistory history={data} />
        </>
      )}
    </div>
  );
}
