import type { ReadDb } from '../../../db/handles.ts';
import { listSubjects, type SubjectRow } from '../../../db/tables/subjects.ts';
import { ok, type Result, refuse } from '../../core/domain/kernel/result.ts';
import { type BallotItem, type BallotRoundState, loadSections, type SectionState } from '../ballot-state.ts';
import { inSession, loadRoom, type MeetingRoom } from '../meeting-room.ts';
import { type LoadedRound, loadRound } from '../round-loading.ts';

interface OpenSection {
  readonly round: LoadedRound;
  readonly room: MeetingRoom;
  readonly subjects: readonly SubjectRow[];
  readonly section: SectionState;
}

interface Where {
  readonly roundId: string;
  readonly sectionId: string;
}

/** Refusals: `round_not_found`, `meeting_not_opened`, `meeting_closed`, `section_not_found`. */
export async function loadOpenSection(db: ReadDb, { roundId, sectionId }: Where): Promise<Result<OpenSection>> {
  const round = await loadRound(db, roundId);
  if (!round.ok) return round;
  const room = await loadRoom(db, roundId);
  const session = inSession(room);
  if (!session.ok) return session;
  const subjects = await listSubjects(db, roundId);
  const sections = await loadSections(db, round.value, subjects);
  const section = sections.find((s) => s.section.id === sectionId);
  return section === undefined ? refuse('section_not_found') : ok({ round: round.value, room, subjects, section });
}

/**
 * The section's newest round where it stands at one of `states`; all of them allow 'reconciled'. Refusals:
 * `round_not_opened`, `round_signed`, `round_void`, `round_not_reconciled`.
 */
export function roundAt(section: SectionState, ...states: readonly ['reconciled', 'open'?]): Result<BallotRoundState> {
  const { latest } = section;
  if (latest === undefined) return refuse('round_not_opened');
  const now = latest.round.state;
  if (states.some((state) => state === now)) return ok(latest);
  // A signed round is the result: nothing of it changes again, whoever asks.
  if (now === 'signed') return refuse('round_signed');
  if (now === 'void') return refuse('round_void');
  return refuse('round_not_reconciled');
}

/** Refusal: `application_not_found` for one who is not voted on in this round. */
export function itemOf(state: BallotRoundState, applicationId: string): Result<BallotItem> {
  const item = state.items.find((i) => i.subject.applicationId === applicationId);
  return item === undefined ? refuse('application_not_found') : ok(item);
}
