import type { GroupingView } from '../../../src-main/core/domain/groups/kept-grouping.ts';
import { type AimRow, aimRows, groupingConclusion, groupingLines } from '../../../src-main/core/reports/group-check.ts';
import { useWords } from '../../api/index.ts';
import {
  type Column,
  DataTable,
  FactList,
  localDateTime,
  Note,
  RulePopover,
  Section,
  StatusBadge,
} from '../../ui/index.ts';
import styles from '../stage-page.module.css';

interface GroupingSectionProps {
  readonly grouping: GroupingView | null;
  /** Groups can be formed again. */
  readonly open: boolean;
}

/** In which order what was made the best when the groups were formed, what it came to, and how that is known. */
export function GroupingSection({ grouping, open }: GroupingSectionProps) {
  const { grouping: words, plans } = useWords();
  const withAdvice = (said: string) => plans.verify.sentences(open ? [said, words.again] : [said]);
  if (grouping === null || grouping.changed) {
    return (
      <Section title={words.heading}>
        <p className={styles.quiet}>{grouping === null ? words.unknown : withAdvice(words.changed)}</p>
      </Section>
    );
  }
  const { sizes, since, wider, promises, madeUtc } = grouping;
  const columns: readonly Column<AimRow>[] = [
    { key: 'side', title: words.side, value: (one) => words[one.side], tight: true },
    { key: 'order', title: words.order, value: (one) => one.order, align: 'right', tight: true },
    {
      key: 'aim',
      title: words.aim,
      value: (one) => one.aim,
      cell: (one) => (
        <>
          {one.aim}
          {one.rule && <RulePopover rule={one.rule} />}
        </>
      ),
    },
    { key: 'value', title: words.value, value: (one) => one.result, tight: true },
  ];
  return (
    <Section title={words.heading} note={words.lead} flush>
      <div className={`${styles.padded} ${styles.stack}`}>
        <div className={styles.row}>
          {since.length === 0 && <StatusBadge status="passed">{words.proved}</StatusBadge>}
          <span className={`${styles.quiet} ${styles.small}`}>
            {words.madeOn} {localDateTime(madeUtc)}
          </span>
        </div>
        {since.length > 0 && <Note tone="info">{withAdvice(groupingConclusion(grouping, words))}</Note>}
        <p className={`${styles.quiet} ${styles.small}`}>{words.provedFor}</p>
        {wider && <Note tone="warning">{words.wider(wider.spread, wider.lacking)}</Note>}
        <FactList
          facts={[
            { label: words.under, value: <Lines lines={groupingLines(grouping, words)} /> },
            {
              label: words.sizes,
              value: (
                <Lines lines={sizes.map((one) => words.sizeOf(one.number, one.applications, one.least, one.most))} />
              ),
            },
            {
              label: words.promises.heading,
              value: (
                <Lines
                  lines={promises.map(({ promise, checked, violated }) =>
                    words.promises.counted(words.promises.of[promise], checked, violated),
                  )}
                />
              ),
            },
          ]}
        />
      </div>
      <DataTable
        label={words.heading}
        rows={aimRows(grouping, words)}
        columns={columns}
        rowKey={(one) => `${one.side} ${one.order}`}
        empty={null}
      />
    </Section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return lines.map((line) => <div key={line}>{line}</div>);
}
