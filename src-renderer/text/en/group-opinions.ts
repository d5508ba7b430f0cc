import { number, type Params, text } from '../words.ts';
import type { GroupOpinionWords, OpinionRefusalWords } from '../zh-cn/group-opinions.ts';

const people = (n: number): string => (n === 1 ? '1 applicant' : `${n} applicants`);

export const groupOpinions: GroupOpinionWords = {
  recommend: 'Recommended',
  not_recommend: 'Not recommended',
  none: 'none yet',
  selected: (n) => `${n} selected`,
  selectAll: 'Select all',
  selectOne: (name) => `Select ${name}`,
  text: 'Opinion (level, ability, achievements)',
  given: (n) => (n === 1 ? '1 opinion agreed' : `${n} opinions agreed`),
  choose: 'Select one applicant or several first',
  without: (n) => (n === 1 ? 'One applicant has no agreed opinion yet' : `${n} applicants have no agreed opinion yet`),
  complete: 'Every applicant has a group opinion.',
  confirmTitle: (n, opinion) => `${people(n)}: ${opinion}?`,
  confirmBody: (names, replaced) =>
    replaced > 0
      ? `${names}. ${replaced} of them have an opinion already: a new version is kept, earlier agreements no longer count.`
      : `${names}.`,
  changeReason: 'Why it is changed after handing in',
  reason: (why) => `Changed because: ${why}`,
  all: 'All',
  group: (n) => `Group ${n}`,
  standing: { written: 'to be agreed', agreed: 'agreed', carried: 'agreement not recorded', excused: 'no opinion' },
  writer: (name) => `written by ${name}`,
  writerNext: (name) => `${name} will write it`,
  tooFew: (able, needed) => `Only ${able} may review, ${needed} are needed`,
  agreedOf: (n, needed) => `${n} agree, ${needed} needed`,
  agreedBy: 'Agreed by',
  agree: 'Record agreement',
  agreeTitle: (n) => `Opinions on ${people(n)}: who agrees?`,
  agreeLead:
    'Recorded only of experts who are present and not recused for the applicant; the writer counts as agreeing.',
  agreeAll: 'Select everybody who may agree',
  agreeSave: 'Record agreement',
  takeBack: 'Take agreement back',
  agreed: (recorded, leftOut) =>
    leftOut === 0
      ? `${recorded} recorded.`
      : `${recorded} recorded; ${leftOut} left out: recused, not present, or the writer.`,
  excuse: 'Say why there is none',
  excuseTitle: (n) => `No opinion on ${people(n)}`,
  excuseReason: 'Why there is no opinion',
  excuseSave: 'Save the reason',
  excuseBack: 'Remove the reason',
  history: (name) => `Opinion on ${name}: all versions`,
  version: (n) => `Version ${n}`,
  unrecorded: 'Writer and agreement were not recorded',
  versions: (n) => `${n} versions`,
  board: {
    title: 'Opinions of the groups',
    group: 'Group',
    head: 'Head',
    agreed: 'Agreed',
    excused: 'None, with reason',
    state: 'Handed in',
    of: (done, of) => `${done} / ${of}`,
    handedIn: (by, time) => `${by}, ${time}`,
    ready: 'ready',
    open: (n) => `${n} to go`,
    waiting: (groups) => `Waiting for ${groups.map((n) => `group ${n}`).join(', ')}`,
    done: 'All groups have handed in.',
    empty: 'There are no groups.',
    toOpinions: 'Give the group opinions',
    handIn: 'Hand in',
    handInOf: (n) => `Hand in the opinions of group ${n}`,
    handInTitle: (n) => `Hand in the opinions of group ${n}?`,
    handInBody: (agreed, excused) =>
      `By the head of the group, or the deputy where the head is away: ${agreed} agreed${excused > 0 ? `, ${excused} without opinion for a reason` : ''}. A later change needs a reason.`,
  },
};

const bags = (p: Params): string => text(p, 'numbers').split('\n').join(', ');

export const opinionRefusals: OpinionRefusalWords = {
  too_few_for_opinion: (p: Params) =>
    `Fewer than ${number(p, 'needed')} experts of the group are present and not recused for: ${bags(p)}. Have another group review them, or add reviewers from the whole jury; where neither can be, say why there is no opinion.`,
  opinion_without_writer: (p: Params) =>
    `Lead, head and deputy are all away or recused, so nobody can write for: ${bags(p)}. Name another head of the group first.`,
  opinion_change_without_reason: (p: Params) => `The group has handed in; say why the opinion is changed: ${bags(p)}.`,
  opinion_not_written: (p: Params) => `Nobody has written an opinion to agree to: ${bags(p)}. Give the opinion first.`,
  opinion_handed_in: (p: Params) =>
    `The group has handed in; agreement cannot be taken back: ${bags(p)}. Write a new version with the reason.`,
  nobody_may_agree:
    'None of this can be recorded: the experts are recused, not present, not of the group, or the writer.',
  opinion_already_agreed: (p: Params) => `The opinion is agreed, no reason is needed: ${bags(p)}.`,
  opinions_awaited: (p: Params) => `Neither an agreed opinion nor a reason yet: ${bags(p)}.`,
  opinions_handed_in: 'The group has handed in already.',
  group_head_away: 'Head and deputy are both away: name another head of the group first.',
};
