import type {
  BallotRoundView,
  BallotRowView,
  MeetingView,
  QuorumView,
  ScoreSheet,
  ScoreSheetRow,
  SectionView,
} from '../../src-main/core/contract/index.ts';
import type { IsoDate } from '../../src-main/core/domain/calendar/iso-date.ts';
import { asId } from '../../src-main/core/domain/kernel/ids.ts';
import { defaultScheme } from '../../src-main/core/domain/scoring/default-scheme.ts';
import type { ScoreScheme } from '../../src-main/core/domain/scoring/scheme.ts';
import { parsePoints } from '../../src-main/core/domain/scoring/score.ts';
import { type Handlers, Refused } from './fake-desk.ts';

const NAMES = ['张海宁', '张海', '周慧', '才让·卓玛', '李建国'];
const PINYIN = ['zhn', 'zh', 'zh', 'crzm', 'ljg'];

const scheme: ScoreScheme = { ...defaultScheme, criteria: defaultScheme.criteria.slice(0, 2) };

const rowsOfSheet: readonly ScoreSheetRow[] = ['王敏', '赵雪梅'].map((name, i) => ({
  applicationId: asId<'application'>(`a${i + 1}`),
  number: `00${i + 1}`,
  name,
  unit: '格尔木市住房和城乡建设局',
  title: '高级工程师',
  lead: i === 0,
  points: [null, null],
  total: null,
  verdict: null,
  vetoes: [],
}));

export const sheet: ScoreSheet = {
  expertId: asId<'expert'>('x1'),
  expert: NAMES[0] as string,
  parts: [{ scheme, rows: rowsOfSheet }],
};

const row = (i: number, name: string): BallotRowView => ({
  applicationId: asId<'application'>(`a${i}`),
  number: `00${i}`,
  name,
  unit: '格尔木市住房和城乡建设局',
  title: '高级工程师',
  recusedPresent: 0,
  mustSum: 24,
  maySum: 24,
  agree: null,
  oppose: null,
  abstain: null,
  invalid: null,
  needed: 16,
  denominator: 24,
  passed: null,
  quorumMet: true,
  rulingNeeded: false,
  excludePassed: null,
  includePassed: null,
  ruling: null,
  rulingReason: '',
});

export const ballotRound: BallotRoundView = {
  number: 1,
  state: 'reconciled',
  denominatorMode: 'exclude',
  jurySize: 25,
  present: 24,
  eligible: 24,
  scrutineers: ['张海', '周慧'],
  teller: '李建国',
  openedUtc: '2023-02-13T02:32:00.000Z',
  signedUtc: null,
  issued: 24,
  returned: 24,
  unused: 1,
  spoiled: 0,
  voidReason: '',
  rows: [row(1, '王敏'), row(2, '赵雪梅')],
};

/** A meeting day behind the window: signing in, one expert's sheet and one section's tally, kept as they are entered. */
export function fakeMeeting(): Handlers {
  const present = new Set<string>();
  const points = new Map<string, number | null>();
  let rows = ballotRound.rows;

  const meeting = (): MeetingView => ({
    sittings: [
      {
        ...{ number: 1, heldOn: '2023-02-13' as IsoDate, half: '', place: '西宁市会议中心三楼', agenda: [] },
        ...{ presidingId: null, openedUtc: null, closedUtc: null, present: present.size },
      },
    ],
    sitting: 1,
    ownBags: [],
    people: [
      { role: 'secretary', name: '王敏', unit: '' },
      { role: 'supervisor', name: '赵丽', unit: '驻厅纪检监察组' },
    ],
    log: [],
    opened: false,
    closed: false,
    openedUtc: null,
    closedUtc: null,
    chairId: null,
    viceChairIds: [],
    presidingId: null,
    officersReason: '',
    gatesReason: '',
    standIns: [],
    officerRules: {
      chairEligible: { value: true, severity: 'warn' },
      viceChairs: { value: 0, severity: 'info' },
    },
    secretary: '',
    supervisor: '',
    jurors: NAMES.map((name, i) => ({
      expertId: asId<'expert'>(`x${i + 1}`),
      seat: i + 1,
      drawnAsAlternate: false,
      seated: true,
      masked: false,
      name,
      unit: '西宁市市政工程管理处',
      specialty: '公路工程',
      title: '正高级工程师',
      role: i === 0 ? 'chair' : 'member',
      group: 1,
      state: present.has(`x${i + 1}`) ? 'present' : 'expected',
      signedUtc: present.has(`x${i + 1}`) ? '2023-02-13T01:00:00.000Z' : null,
      pledged: present.has(`x${i + 1}`),
      reason: '',
      answerLine: null,
      recusals: 0,
      mayChair: i === 0,
    })),
    jurySize: 5,
    present: present.size,
    absent: 0,
    quorumNeeded: 4,
    quorumMet: present.size >= 4,
    margin: present.size - 4,
    gates: [
      {
        code: 'quorum_met',
        rule: 'quorum',
        severity: 'block',
        ok: present.size >= 4,
        params: { present: present.size, needed: 4 },
      },
    ],
  });

  return {
    'meeting.get': meeting,
    'meeting.signIn': ({ expertId }: { expertId: string }) => {
      present.add(expertId);
      return { present: present.size, kind: 'arrived' };
    },
    'meeting.quorum': (): QuorumView => ({
      ...{ of: 'in_room', jurySize: 5, needed: 4, present: present.size, margin: present.size - 4 },
      ...{ met: present.size >= 4, applications: 2, items: [], ground: null },
    }),
    'experts.list': () => ({
      experts: NAMES.map((name, i) => ({ expertId: `x${i + 1}`, name, pinyin: PINYIN[i], poolNumber: `P00${i + 1}` })),
      batches: [],
      sealed: true,
      poolDigest: null,
    }),
    'documents.list': () => ({ offers: [], made: [] }),
    'scoring.enter': (input: { applicationId: string; criterionId: string; text: string }) => {
      const key = `${input.applicationId} ${input.criterionId}`;
      if (input.text === '') {
        points.set(key, null);
        return { points: null };
      }
      const read = parsePoints(input.text, { maxPoints: 5000 });
      if (!read.ok) throw new Refused({ code: 'refused', reason: read.refusal.code });
      points.set(key, read.value);
      return { points: read.value };
    },
    'scoring.sheet': () => ({
      ...sheet,
      parts: sheet.parts.map((part) => ({
        ...part,
        rows: part.rows.map((one) => ({
          ...one,
          points: scheme.criteria.map((c) => points.get(`${one.applicationId} ${c.id}`) ?? null),
        })),
      })),
    }),
    'ballots.list': (): { sections: readonly SectionView[]; present: readonly unknown[] } => ({
      sections: [
        {
          sectionId: asId<'section'>('s1'),
          level: 'associate_senior',
          type: 'regular',
          applications: 2,
          applicationIds: [],
          rounds: [{ ...ballotRound, rows }],
          signed: false,
          tellers: { eligible: [], recused: [] },
        },
      ],
      present: [],
    }),
    'ballots.enterRow': (input: {
      applicationId: string;
      agree: number;
      oppose: number;
      abstain: number;
      invalid: number;
    }) => {
      const { applicationId, agree, oppose, abstain, invalid } = input;
      const passed = agree >= 16;
      rows = rows.map((one) =>
        one.applicationId === applicationId ? { ...one, agree, oppose, abstain, invalid, passed } : one,
      );
      return { passed, rulingNeeded: false };
    },
  };
}
