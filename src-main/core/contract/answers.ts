import { z } from 'zod';
import {
  type AnswerChannel,
  answerChannels,
  type DrawnPlace,
  type JuryAnswer,
  type LoggedAct,
  type PassedOver,
} from '../domain/draw/replacement.ts';
import type { ExpertId } from '../domain/kernel/ids.ts';
import type { ExclusionReason } from '../domain/rules/expert-eligibility.ts';
import { command, query } from './endpoint.ts';
import { expertIdField, inRound, optionalText, roundIdField, textField } from './fields.ts';

/** What somebody can be recorded to have said; that a term is over is found, not said. */
export const recordedAnswers = ['accepted', 'declined', 'unreachable', 'absent'] as const;
/** A drawn person by name and place in the drawn order; members, alternates and those below each on their own. */
export interface DrawnName extends DrawnPlace {
  readonly expertId: ExpertId;
  readonly name: string;
}

export interface AnswerPersonView extends DrawnName {
  readonly unit: string;
  readonly title: string;
  readonly specialty: string;
  readonly poolNumber: string;
  readonly phone: string;
  /** The seat the person holds now, 1-based; null: none. */
  readonly seat: number | null;
  /** Out, and nobody fits for the seat. */
  readonly open: boolean;
  /** The last answer that stands; null: none yet. */
  readonly answer: JuryAnswer | null;
}

export interface PassedOverView extends DrawnName {
  readonly why: PassedOver['why'];
  /** The bounds that would be broken, as proofs name them: `3:employer=某公司`. */
  readonly bounds: readonly string[];
}

export interface AnswerLineView {
  readonly number: number;
  readonly person: DrawnName;
  readonly answer: LoggedAct;
  readonly channel: AnswerChannel;
  readonly reason: string;
  /** Not said by anybody: why the person could not have been drawn for the day of the meeting; of a masked one null. */
  readonly found: ExclusionReason | null;
  readonly by: string;
  readonly secondPerson: string;
  readonly utc: string;
  readonly seat: number | null;
  readonly calledIn: DrawnName | null;
  readonly passedOver: readonly PassedOverView[];
  /** Taken back: by whom, when and why. */
  readonly undone: { readonly utc: string; readonly reason: string; readonly by: string } | null;
}

export interface AnswersView {
  readonly adopted: boolean;
  readonly opened: boolean;
  /** Everybody drawn, members first, each in drawn order. */
  readonly people: readonly AnswerPersonView[];
  /** Oldest first. */
  readonly lines: readonly AnswerLineView[];
  /** The lines computed again give the jury as it sits; false: seats were passed on by an earlier version, without a log. */
  readonly replays: boolean;
}

/** What would follow if the person did not come; of the holder of an open seat, if the drawn order were continued. */
export interface AnswerPreview {
  /** The round's rule asks for somebody who confirms that a drawn person does not come. */
  readonly secondPersonNeeded: boolean;
  readonly seat: number | null;
  readonly calledIn: DrawnName | null;
  readonly passedOver: readonly PassedOverView[];
}

export const answers = {
  get: query<AnswersView>()(inRound),
  preview: query<AnswerPreview>()(z.strictObject({ roundId: roundIdField, expertId: expertIdField })),
  /** A "no" calls the next alternate by rule, in the same act. Until the opening. */
  record: command<{ readonly number: number; readonly seat: number | null; readonly calledIn: ExpertId | null }>()(
    z.strictObject({
      roundId: roundIdField,
      expertId: expertIdField,
      answer: z.enum(recordedAnswers),
      channel: z.enum(answerChannels),
      /** Needed where the answer is no yes. */
      reason: optionalText(200),
      by: textField(50),
      secondPerson: optionalText(50),
    }),
    { stage: 'groups' },
  ),
  /** Continues the drawn order below the alternates for the open seat of its last holder. Until the opening. */
  callNext: command<{ readonly number: number; readonly seat: number; readonly calledIn: ExpertId }>()(
    z.strictObject({
      roundId: roundIdField,
      expertId: expertIdField,
      reason: textField(200),
      by: textField(50),
      secondPerson: textField(50),
    }),
    { stage: 'groups' },
  ),
  /** Takes a mistaken line back; the seat goes back as well. Until the opening. */
  undo: command<null>()(
    z.strictObject({ roundId: roundIdField, number: z.int().min(1), reason: textField(200), by: textField(50) }),
    { stage: 'groups' },
  ),
} as const;
