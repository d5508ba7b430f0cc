import { Select } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { UnitRowView } from '../../../src-main/core/contract/index.ts';
import { REGISTER_KINDS } from '../../../src-main/core/domain/units/unit-kind.ts';
import { useWords } from '../../api/index.ts';
import { DataTable, pathToRegister, StatusBadge } from '../../ui/index.ts';
import { FilterChips } from '../register-drawer.tsx';
import { searchText } from './unit-picker.tsx';
import styles from './units.module.css';

const EVERYTHING = 'all';

/** The register with its filters; the table searches names, aliases, pinyin and codes. */
export function UnitTable({ units, empty }: { readonly units: readonly UnitRowView[]; readonly empty: ReactNode }) {
  const words = useWords();
  const t = words.units;
  const { roundId } = useParams();
  const [chip, setChip] = useState<string>(EVERYTHING);
  const [place, setPlace] = useState<string | null>(null);
  const inRound = (unit: UnitRowView) => unit.rounds.some((round) => round.roundId === roundId);
  const keeps: Readonly<Record<string, (unit: UnitRowView) => boolean>> = {
    [EVERYTHING]: () => true,
    ...(roundId === undefined ? {} : { thisRound: inRound }),
    rosterOnly: (unit) => !unit.registered,
    noKind: (unit) => unit.kind === 'unknown',
    ...Object.fromEntries(
      REGISTER_KINDS.filter((kind) => kind !== 'unknown').map((kind) => [
        kind,
        (unit: UnitRowView) => unit.kind === kind,
      ]),
    ),
  };
  const labels: Readonly<Record<string, string>> = { ...t.kinds, ...t.chips };
  const places = useMemo(
    () => [...new Set(units.flatMap((unit) => [unit.prefecture, unit.county]))].filter((one) => one !== '').sort(),
    [units],
  );
  const kept = keeps[chip] ?? keeps[EVERYTHING];
  const rows = units.filter(
    (unit) => (kept?.(unit) ?? true) && (place === null || unit.prefecture === place || unit.county === place),
  );
  // A kind that no unit has is no filter; the chosen one stays to be taken off.
  const offered = Object.keys(keeps).filter((key) => key === chip || units.some((unit) => keeps[key]?.(unit)));
  return (
    <>
      {units.length > 0 && (
        <div className={styles.chips}>
          <FilterChips
            value={chip}
            onChange={setChip}
            filters={offered.map((key) => ({
              key,
              label: labels[key] ?? key,
              n: units.filter((unit) => keeps[key]?.(unit)).length,
            }))}
          />
          {places.length > 0 && (
            <Select
              size="xs"
              aria-label={t.chips.place}
              placeholder={t.chips.everywhere}
              clearable
              searchable
              data={places}
              value={place}
              onChange={setPlace}
            />
          )}
        </div>
      )}
      <DataTable
        label={t.list}
        rows={rows}
        rowKey={(unit) => unit.unitId}
        filter={t.search}
        searchText={searchText}
        empty={units.length === 0 ? empty : <p className={`${styles.quiet} ${styles.pad}`}>{t.noneShown}</p>}
        columns={[
          {
            key: 'name',
            title: t.name,
            value: (unit) => unit.name,
            cell: (unit) => (
              <>
                <Link className={styles.link ?? ''} to={pathToRegister(roundId, 'units', unit.unitId)}>
                  {unit.name}
                </Link>
                {unit.aliases.length > 0 && <div className={styles.small}>{unit.aliases.join(words.common.comma)}</div>}
              </>
            ),
            width: 18,
          },
          {
            key: 'kind',
            title: t.kind,
            value: (unit) => t.kinds[unit.kind],
            cell: (unit) =>
              unit.kind === 'unknown' ? (
                <StatusBadge plain status="waiting">
                  {t.kinds.unknown}
                </StatusBadge>
              ) : (
                t.kinds[unit.kind]
              ),
            tight: true,
          },
          { key: 'parent', title: t.parent, value: (unit) => unit.parent?.name ?? null, width: 12 },
          {
            key: 'place',
            title: t.chips.place,
            value: (unit) => [unit.prefecture, unit.county].filter((one) => one !== '').join(' ') || null,
            width: 8,
          },
          {
            key: 'applications',
            title: t.applications,
            value: (unit) => unit.applications,
            align: 'right',
            tight: true,
          },
          { key: 'experts', title: t.experts, value: (unit) => unit.experts, align: 'right', tight: true },
        ]}
      />
    </>
  );
}
