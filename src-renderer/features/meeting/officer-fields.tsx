import { MultiSelect, Select, TextInput } from '@mantine/core';
import type { MeetingView } from '../../../src-main/core/contract/index.ts';
import { asId, type ExpertId } from '../../../src-main/core/domain/kernel/ids.ts';
import { officerFindings } from '../../../src-main/core/domain/meeting/officers.ts';
import { useWords } from '../../api/index.ts';
import { RulePopover } from '../../ui/index.ts';
import styles from '../stage-page.module.css';

export interface OfficersPicked {
  readonly chairId: ExpertId | null;
  readonly viceChairIds: readonly ExpertId[];
  readonly officersReason: string;
}

type Seated = MeetingView['jurors'][number];

/** Whom the desk may name: holders of seats whose names are told, those in the room first. */
function candidates({ jurors }: MeetingView): readonly Seated[] {
  const told = jurors.filter((one) => one.seated && !one.masked);
  const here = (one: Seated) => one.state === 'present';
  return [...told.filter(here), ...told.filter((one) => !here(one))];
}

/** What the rules say against these officers, and what is missing before the meeting can open with them. */
export function officersLack(
  meeting: MeetingView,
  picked: OfficersPicked,
): 'chair' | 'nobody' | 'blocked' | 'reason' | null {
  const { chairId, viceChairIds, officersReason } = picked;
  if (chairId === null) return 'chair';
  const named = meeting.jurors.filter((one) => one.expertId === chairId || viceChairIds.includes(one.expertId));
  if (!named.some((one) => one.state === 'present')) return 'nobody';
  const found = findingsOf(meeting, picked);
  if (found.some(({ severity }) => severity === 'block')) return 'blocked';
  return found.some(({ severity }) => severity === 'warn') && officersReason.trim() === '' ? 'reason' : null;
}

function findingsOf({ jurors, officerRules }: MeetingView, { chairId, viceChairIds }: OfficersPicked) {
  const chair = jurors.find((one) => one.expertId === chairId);
  return chair === undefined ? [] : officerFindings({ eligible: chair.mayChair }, viceChairIds.length, officerRules);
}

interface OfficerFieldsProps {
  readonly meeting: MeetingView;
  readonly picked: OfficersPicked;
  onPick(to: OfficersPicked): void;
}

/** Chair and vice-chairs of the day; where a rule speaks against them, with the reason it asks for. */
export function OfficerFields({ meeting, picked, onPick }: OfficerFieldsProps) {
  const words = useWords().meeting.open;
  const all = candidates(meeting);
  const labelOf = (one: Seated) => {
    const told = [
      ...(one.mayChair === true ? [words.mayChair] : []),
      ...(one.state === 'present' ? [] : [words.notHere]),
    ];
    return told.length === 0 ? one.name : words.named(one.name, told);
  };
  const data = (list: readonly Seated[]) => list.map((one) => ({ value: one.expertId as string, label: labelOf(one) }));
  const findings = findingsOf(meeting, picked).filter(({ severity }) => severity !== 'info');
  const blocks = findings.some(({ severity }) => severity === 'block');
  const least = meeting.officerRules.viceChairs.value;
  return (
    <>
      <Select
        label={words.chair}
        description={words.chairHint}
        withAsterisk
        searchable
        allowDeselect={false}
        data={data(all)}
        value={picked.chairId}
        onChange={(id) => {
          if (id === null) return;
          const viceChairIds = picked.viceChairIds.filter((one) => one !== id);
          onPick({ ...picked, chairId: asId<'expert'>(id), viceChairIds });
        }}
      />
      <MultiSelect
        label={words.viceChairs}
        description={least > 0 ? words.viceChairsLeast(least) : words.viceChairsHint}
        searchable
        maxValues={20}
        data={data(all.filter((one) => one.expertId !== picked.chairId))}
        value={[...picked.viceChairIds]}
        onChange={(ids) => onPick({ ...picked, viceChairIds: ids.map((id) => asId<'expert'>(id)) })}
      />
      {findings.map(({ rule }) => (
        <p key={rule} className={`${styles.quiet} ${styles.small}`}>
          {rule === 'viceChairs' ? words.viceChairsFew(picked.viceChairIds.length, least) : words.chairUnmarked}
          <RulePopover rule={rule} />
        </p>
      ))}
      {findings.length > 0 && !blocks && (
        <TextInput
          label={words.officersReason}
          description={words.officersReasonHint}
          withAsterisk
          maxLength={300}
          value={picked.officersReason}
          onChange={(event) => onPick({ ...picked, officersReason: event.currentTarget.value })}
        />
      )}
    </>
  );
}
