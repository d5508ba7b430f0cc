import type { JuryStanding } from '../../../src-main/core/domain/juries/approvals.ts';
import { useWords } from '../../api/index.ts';
import { type Status, StatusBadge } from '../../ui/index.ts';

export const statusOfStanding: Readonly<Record<JuryStanding, Status>> = {
  in_force: 'passed',
  ends_soon: 'waiting',
  not_begun: 'waiting',
  expired: 'blocked',
  none: 'blocked',
  dissolved: 'open',
};

/** How a jury stands today. */
export function JuryStandingBadge({
  standing,
  plain = false,
}: {
  readonly standing: JuryStanding;
  readonly plain?: boolean;
}) {
  const t = useWords().juries;
  return (
    <StatusBadge plain={plain} status={statusOfStanding[standing]}>
      {t.standings[standing]}
    </StatusBadge>
  );
}
