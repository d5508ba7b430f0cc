import type { AnswerPreview, DrawnName, PassedOverView } from '../../src-main/core/contract/index.ts';
import { isSeatHandle } from '../../src-main/core/domain/secrecy/sealed-names.ts';
import { boundInWords } from '../../src-main/core/reports/composition-in-words.ts';
import type { Words } from '../text/index.ts';

/** A sealed name is the place in which somebody was drawn, and no more is to be told. */
export function isSealed({ expertId }: Pick<DrawnName, 'expertId'>): boolean {
  return isSeatHandle(expertId);
}

export function drawnAs({ answers }: Words, { drawn, order }: Pick<DrawnName, 'drawn' | 'order'>): string {
  return answers.drawn[drawn](order);
}

/** 候补 1 李明; of a sealed name 候补01. */
export function drawnPerson(words: Words, one: DrawnName): string {
  return isSealed(one) ? one.name : `${drawnAs(words, one)} ${one.name}`;
}

/** 候补 1 李明：递补后不符合组成规则、规则 2 所在市州：西宁市. */
export function passedInWords(words: Words, { why, bounds, ...person }: PassedOverView): string {
  const { answers, documents } = words;
  const rules = bounds.map((key) => boundInWords(key, documents.composition));
  return answers.passed(drawnPerson(words, person), [answers.why[why], ...rules].join(words.common.comma));
}

/** What would follow if the person did not come. */
export function previewInWords(words: Words, { seat, calledIn }: AnswerPreview): string {
  const { record } = words.answers;
  if (seat === null) return record.noSeat;
  return calledIn === null ? record.losesToNobody(seat) : record.loses(seat, drawnPerson(words, calledIn));
}
