import { Button, Select } from '@mantine/core';
import { Link } from 'react-router';
import type { JuryView } from '../../../src-main/core/contract/index.ts';
import { parseIsoDate } from '../../../src-main/core/domain/calendar/iso-date.ts';
import { differsFrom, juryCopy } from '../../../src-main/core/domain/juries/jury-entry.ts';
import { asId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { Note, pathToRegister } from '../../ui/index.ts';
import styles from './rounds.module.css';
import type { SetupDraft } from './setup-fields.ts';

const BY_HAND = 'by-hand';

export const copiedFields = [
  'juryName',
  'series',
  'scope',
  'juryKind',
  'establishingBody',
  'officeName',
  'approvalNumber',
  'approvalValidUntil',
] as const;

/** What the set-up takes from a jury of the register for its meeting day; before a day is chosen, for today. */
function copyOf(jury: JuryView, meetingDate: string, today: string) {
  const approvals = jury.approvals.filter((one) => one.annulled === null);
  const day = parseIsoDate(meetingDate) ?? parseIsoDate(today);
  if (day === undefined) return undefined;
  return juryCopy({ ...jury, approvals }, day);
}

function asDraft(copy: NonNullable<ReturnType<typeof copyOf>>): Partial<SetupDraft> {
  return { ...copy, approvalValidUntil: copy.approvalValidUntil ?? '' };
}

/** The register as the set-up needs it: a change that names a jury, or moves the meeting of one, brings its copy along. */
export function useJuryCopy(draft: SetupDraft) {
  const { data } = useAsk('juries', 'list', {});
  const find = (juryId: string | null | undefined) => data?.juries.find((one) => one.juryId === juryId);
  const withCopy = (part: Partial<SetupDraft>): Partial<SetupDraft> => {
    if (part.juryId === null) return { ...part, approvalValidFrom: null };
    const jury = find(part.juryId ?? draft.juryId);
    if (jury === undefined || data === undefined || !('juryId' in part || 'meetingDate' in part)) return part;
    const copy = copyOf(jury, part.meetingDate ?? draft.meetingDate, data.today);
    return copy === undefined ? part : { ...part, ...asDraft(copy) };
  };
  const jury = find(draft.juryId);
  const copy = jury && data && copyOf(jury, draft.meetingDate, data.today);
  const differing = copy && differsFrom({ ...draft, approvalValidUntil: draft.approvalValidUntil }, { ...copy });
  return { juries: data?.juries, withCopy, copy, differing };
}

/** Which jury of the register the round is for, or none: then it is typed below. */
export function ChooseJury({
  draft,
  copy: { juries, copy, differing },
  onChange,
}: {
  readonly draft: SetupDraft;
  readonly copy: ReturnType<typeof useJuryCopy>;
  onChange(part: Partial<SetupDraft>): void;
}) {
  const { juries: t, rounds } = useWords();
  if (juries === undefined) return null;
  if (juries.length === 0) {
    return (
      <p className={styles.register}>
        {t.noneRegistered} <Link to={pathToRegister(undefined, 'juries')}>{t.toRegister}</Link>
      </p>
    );
  }
  const standing = juries.filter((one) => one.standing !== 'dissolved' || one.juryId === draft.juryId);
  return (
    <div className={styles.register}>
      <Select
        size="sm"
        label={t.choose}
        description={t.chooseHint}
        searchable
        allowDeselect={false}
        data={[
          { value: BY_HAND, label: t.chooseNone },
          ...standing.map((one) => ({ value: one.juryId, label: `${one.name}　${t.standings[one.standing]}` })),
        ]}
        value={draft.juryId ?? BY_HAND}
        onChange={(juryId) => onChange({ juryId: juryId === BY_HAND || juryId === null ? null : asId<'jury'>(juryId) })}
      />
      {copy !== undefined && differing !== undefined && (
        <Note tone="warning">
          {t.differs(rounds.fields[differing])}{' '}
          <Button size="compact-sm" variant="default" onClick={() => onChange({ juryId: draft.juryId })}>
            {t.takeOver}
          </Button>
        </Note>
      )}
    </div>
  );
}
