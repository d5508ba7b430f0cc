import { Link, useParams } from 'react-router';
import type { PackCard } from '../../../src-main/core/contract/index.ts';
import { PACK_KINDS } from '../../../src-main/core/domain/criteria/pack-entries.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { DataTable, Page, pathToRegister, Section, type Status, StatusBadge } from '../../ui/index.ts';
import register from '../register.module.css';
import { Waiting } from '../waiting.tsx';
import own from './criteria.module.css';

export const statusOf: Readonly<Record<PackCard['state'], Status>> = {
  shipped: 'passed',
  published: 'passed',
  draft: 'waiting',
  withdrawn: 'blocked',
};

/** Every version of the rules: what ships and what the office made of it. */
export function CriteriaPage() {
  const t = useWords().criteria;
  const { data, error } = useAsk('criteria', 'list', {});
  if (!data) return <Waiting error={error} />;
  return (
    <Page title={t.title} subtitle={t.lead}>
      {PACK_KINDS.map((kind) => (
        <Section key={kind} title={t.kinds[kind]} note={t.kindNotes[kind]} flush>
          <PackTable label={t.kinds[kind]} packs={data.packs.filter((pack) => pack.kind === kind)} />
        </Section>
      ))}
    </Page>
  );
}

function PackTable({ label, packs }: { readonly label: string; readonly packs: readonly PackCard[] }) {
  const words = useWords();
  const t = words.criteria;
  const { roundId } = useParams();
  const open = ({ unverified, notSet }: PackCard) => [
    ...(unverified > 0 ? [t.unverified(unverified)] : []),
    ...(notSet > 0 ? [t.notSet(notSet)] : []),
  ];
  return (
    <DataTable
      label={label}
      rows={packs}
      rowKey={(pack) => pack.key}
      empty={null}
      columns={[
        {
          key: 'version',
          title: t.columns.version,
          value: (pack) => t.versionOf(pack.title, pack.version),
          width: 14,
          cell: (pack) => (
            <>
              <Link
                to={pathToRegister(roundId, 'criteria', `${pack.kind}/${pack.key}`)}
                className={register.name}
                aria-label={t.openPack(pack.title, pack.version)}
              >
                {pack.title}
              </Link>
              <div className={register.small}>{t.version(pack.version)}</div>
            </>
          ),
        },
        {
          key: 'state',
          title: t.columns.state,
          value: (pack) => t.states[pack.state],
          cell: (pack) => (
            <>
              <StatusBadge plain status={statusOf[pack.state]}>
                {t.states[pack.state]}
              </StatusBadge>
              {pack.proposed && <div className={register.small}>{t.proposed}</div>}
            </>
          ),
          width: 8,
        },
        { key: 'from', title: t.columns.effectiveFrom, value: (pack) => pack.effectiveFrom, tight: true },
        {
          key: 'open',
          title: t.columns.open,
          value: (pack) => pack.unverified + pack.notSet,
          width: 9,
          cell: (pack) =>
            open(pack).length === 0 ? (
              t.nothingOpen
            ) : (
              <div className={own.marks}>
                {open(pack).map((one) => (
                  <span key={one}>{one}</span>
                ))}
              </div>
            ),
        },
        {
          key: 'rounds',
          title: t.columns.rounds,
          value: (pack) => pack.rounds.join(words.common.comma),
          cell: (pack) => (pack.rounds.length === 0 ? t.noRounds : pack.rounds.join(words.common.comma)),
          width: 12,
        },
      ]}
    />
  );
}
