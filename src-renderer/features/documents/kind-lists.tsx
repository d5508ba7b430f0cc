import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { type AnswerOf, useWords } from '../../api/index.ts';
import { type Column, DataTable, Section } from '../../ui/index.ts';
import { SaveDocumentButton } from '../save-document-button.tsx';

type KindList = AnswerOf<'documents', 'list'>['kinds'][number];

interface KindListsProps {
  readonly roundId: RoundId;
  readonly kinds: readonly KindList[];
}

/** The list of each kind of application (F34): whom a round has of it, on a paper of its own. */
export function KindLists({ roundId, kinds }: KindListsProps) {
  const { common, papers: t } = useWords();
  const nameOf = ({ kind }: KindList) => common.applicationKinds[kind] ?? kind;
  const columns: readonly Column<KindList>[] = [
    { key: 'kind', title: t.kind, value: nameOf, tight: true },
    { key: 'people', title: t.people, value: (one) => one.people, align: 'right', tight: true },
    {
      key: 'save',
      title: t.formats,
      value: () => null,
      sortable: false,
      cell: (one) => (
        <SaveDocumentButton
          roundId={roundId}
          form="F34"
          formats={['pdf', 'xlsx', 'docx']}
          about={{ of: one.kind, fileLabel: nameOf(one) }}
          label={t.save(t.kindList(nameOf(one)))}
          ready
          short
        />
      ),
    },
  ];
  return (
    <Section title={t.kinds} note={t.kindsNote} flush>
      <DataTable label={t.kinds} rows={kinds} columns={columns} rowKey={(one) => one.kind} empty={null} />
    </Section>
  );
}
