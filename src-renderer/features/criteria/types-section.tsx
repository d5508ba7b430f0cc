import { useState } from 'react';
import type { PackView } from '../../../src-main/core/contract/index.ts';
import { useWords } from '../../api/index.ts';
import { DataTable, Section } from '../../ui/index.ts';
import register from '../register.module.css';
import { RegisterDrawer } from '../register-drawer.tsx';
import { TypeDetails } from './type-details.tsx';

/** The kinds of application: what each is checked for, how it votes, what it counts against. */
export function TypesSection({ page }: { readonly page: PackView }) {
  const words = useWords();
  const t = words.criteria;
  const { card, types, entries } = page;
  const [opened, setOpened] = useState<string | null>(null);
  const type = types.find((one) => one.kind === opened);
  return (
    <Section title={t.types.title} note={t.types.note} flush>
      <DataTable
        label={t.types.title}
        rows={types}
        rowKey={(one) => one.kind}
        empty={null}
        columns={[
          {
            key: 'kind',
            title: t.types.kind,
            value: (one) => one.title,
            width: 9,
            cell: (one) => (
              <>
                <button
                  type="button"
                  className={register.name}
                  aria-label={t.types.openType(one.title)}
                  onClick={() => setOpened(one.kind)}
                >
                  {one.title}
                </button>
                {one.changed && <div className={register.small}>{t.changed}</div>}
              </>
            ),
          },
          {
            key: 'checks',
            title: t.types.checks,
            value: (one) => one.checks.length,
            cell: (one) => t.types.checksCount(one.checks.length),
            align: 'right',
            tight: true,
          },
          {
            key: 'proofs',
            title: t.types.proofs,
            value: (one) => one.proofs.length,
            cell: (one) => t.types.checksCount(one.proofs.length),
            align: 'right',
            tight: true,
          },
          {
            key: 'ballot',
            title: t.types.ballotSection,
            value: (one) => t.types.ballotSections[one.ballotSection],
            tight: true,
          },
          { key: 'agenda', title: t.types.agenda, value: (one) => t.types.agendas[one.agenda], tight: true },
          { key: 'quota', title: t.types.quota, value: (one) => t.types.quotas[one.quota], tight: true },
          {
            key: 'certificate',
            title: t.types.certificate,
            value: (one) => t.types.certificates[one.certificate],
            tight: true,
          },
          { key: 'statistics', title: t.types.statistics, value: (one) => one.statistics, tight: true },
        ]}
      />
      <RegisterDrawer title={type?.title ?? ''} opened={type !== undefined} onClose={() => setOpened(null)}>
        {type !== undefined && (
          <TypeDetails key={`${card.key} ${type.kind}`} card={card} type={type} entries={entries} />
        )}
      </RegisterDrawer>
    </Section>
  );
}
