import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useWords } from '../../api/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';

/** The printed correction notice (F22) of one applicant. */
export function SaveNotice(props: {
  readonly roundId: RoundId;
  readonly noticeId: string;
  readonly number: number;
  /** Of the applicant, for the name of the file. */
  readonly name: string;
}) {
  const { roundId, noticeId, number, name } = props;
  const { drawer } = useWords().acceptance;
  return (
    <SaveDocumentButton
      roundId={roundId}
      form="F22"
      formats={['docx', 'pdf']}
      about={{ of: noticeId, fileLabel: `${drawer.notice(number)} ${name}` }}
      ready
    />
  );
}
