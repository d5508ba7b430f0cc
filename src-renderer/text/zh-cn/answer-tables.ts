import type { AnswerChannel, LoggedAct, PassedOver } from '../../../src-main/core/domain/draw/replacement.ts';

/** What is said of an answer, on the page and in the annex of the record of the draw. */
export const answerTables = {
  answers: {
    accepted: '能参加',
    declined: '不能参加',
    unreachable: '联系不上',
    absent: '缺席',
    term_over: '任期届满',
    continued: '续补',
  } satisfies Record<LoggedAct, string>,
  channels: {
    phone: '电话',
    message: '短信或者即时通讯',
    letter: '书面',
    in_person: '当面',
    other: '其他',
  } satisfies Record<AnswerChannel, string>,
  why: {
    out: '已不能参加',
    seated: '已在席',
    other_seat: '可递补的是其他席位',
    rules: '递补后不符合组成规则',
  } satisfies Record<PassedOver['why'], string>,
  nobody: '没有合适的候补评委',
};
