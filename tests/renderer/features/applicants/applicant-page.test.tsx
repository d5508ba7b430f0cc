import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import type { ApplicationHistory, ApplicantPage as PageView } from '../../../../src-main/core/contract/index.ts';
import type { IsoDate } from '../../../../src-main/core/domain/calendar/iso-date.ts';
import { asId } from '../../../../src-main/core/domain/kernel/ids.ts';
import { ApplicantPage } from '../../../../src-renderer/features/applicants/applicant-page.tsx';
import { ApplicationTable } from '../../../../src-renderer/features/applicants/application-table.tsx';
import { applications, ground, round } from '../../../support/fake-desk.ts';
import { renderPage } from '../../support/render-page.tsx';

const [first] = applications;
const view: PageView = {
  applicationId: asId<'application'>('a0'),
  number: '001',
  state: 'accepted',
  idOldMasked: '630103*****1004',
  lacking: [],
  idMasked: '630102********0023',
  unit: { unitId: asId<'unit'>('u1'), name: '青海省地质环境监测总站' },
  details: {
    sheet: '花名册',
    rowNumber: 7,
    name: '才让·多杰',
    nameOriginal: '才让•多杰',
    tibetanName: 'ཚེ་རིང་རྡོ་རྗེ།',
    sex: 'male',
    ethnicity: '藏族',
    birth: '1983-08',
    idKind: 'resident_id',
    unitName: '省地质环境监测总站',
    unitKind: 'public_institution',
    unitKindOriginal: '事业',
    workStart: '2005-07',
    education: '大学本科',
    educationFullTime: '',
    educationInService: '',
    school: '长安大学',
    graduated: '2005-06',
    currentTitle: '工程师',
    currentTitleDate: '2012-12',
    appointedDate: null,
    currentSpecialty: '水工环',
    yearsInSpecialty: 17,
    series: '工程',
    specialty: '水工环',
    level: 'associate_senior',
    levelOriginal: '副高',
    title: '高级工程师',
    kind: 'normal',
    kindOriginal: '正常申报',
    assessments: [
      { year: 2020, grade: '合格' },
      { year: 2021, grade: '优秀' },
    ],
    training: '',
    postAuditNumber: '青人社岗审〔2022〕17号',
    phone: '13900000000',
    address: '',
    remark: '',
  },
  fileName: '省地矿局.xlsx',
  importedUtc: '2022-11-21T01:00:00.000Z',
  warnings: [
    { sheet: '花名册', row: 7, column: 'B 姓名', field: 'name', code: 'same_name', params: {}, original: '才让•多杰' },
  ],
  importChanges: [
    {
      utc: '2022-11-22T01:00:00.000Z',
      fileName: '省地矿局 更正.xlsx',
      people: '王敏',
      field: 'assessment.2021',
      before: '合格',
      after: '优秀',
    },
  ],
  unitKindDiffers: false,
  otherRounds: [
    {
      roundId: asId<'round'>('r0'),
      round: '2021年度评审',
      year: 2021,
      applicationId: asId<'application'>('b9'),
      number: '042',
      name: '才让多杰',
      unit: '地质环境监测总站',
      level: 'associate_senior',
      title: '高级工程师',
      state: 'returned',
    },
  ],
  amendments: [
    {
      number: 2,
      utc: '2022-12-02T01:00:00.000Z',
      act: 'correct',
      field: 'title',
      before: '工程师',
      after: '高级工程师',
      reason: '抄错',
      authority: '单位函',
      people: '王敏',
    },
  ],
  integrity: [
    {
      recordId: 'i1',
      matter: '论文造假',
      decisionNumber: '青人社函1号',
      startOn: '2020-01-01' as IsoDate,
      endOn: '2022-12-31' as IsoDate,
      standing: 'in_force',
    },
  ],
  entrustments: [],
  resultDecisions: [],
  inPools: [{ roundId: round.roundId, round: round.name, year: 2022, poolNumber: '17', title: '高级工程师' }],
};
const history: ApplicationHistory = {
  state: 'accepted',
  checks: [{ checker: '王敏', outcome: 'sound', note: '', utc: '2022-11-21T02:00:00.000Z' }],
  notices: [],
  events: [
    {
      utc: '2022-11-21T03:00:00.000Z',
      act: 'accept',
      from: 'received',
      to: 'accepted',
      people: '王敏、李强',
      reason: '',
    },
  ],
};

function open(page: PageView = view) {
  const places = (
    <Routes>
      <Route
        index
        element={<ApplicationTable applications={applications} ground={ground} frozen={false} empty={<p>空</p>} />}
      />
      <Route path="rounds/:roundId/applicants/:applicationId" element={<ApplicantPage />} />
    </Routes>
  );
  return renderPage(places, { 'applicants.person': () => page, 'acceptance.history': () => history });
}

describe('the page of an applicant', () => {
  it('is opened by the name in the list and says everything that is known', async () => {
    const desk = open();
    fireEvent.click(await screen.findByRole('link', { name: first?.name ?? '' }));
    await screen.findByRole('heading', { name: /001　才让·多杰/u });
    expect(desk.calls).toContainEqual(
      expect.objectContaining({ channel: 'applicants.person', input: { roundId: 'r1', applicationId: 'a0' } }),
    );
    const part = (name: string) => within(screen.getByRole('region', { name }));
    part('本人情况').getByText('原表写作“才让•多杰”');
    part('申报信息').getByText('原表写作“副高”');
    part('申报信息').getByText('原表写作“省地质环境监测总站”');
    part('任职、考核与培训').getByText('2020 年 合格、2021 年 优秀');
    expect(part('本人情况').queryByText('全日制学历')).toBeNull();
    part('锁定后变更').getByText('抄错；依据：单位函');
    part('诚信档案登记').getByText(/论文造假\s+记录期内/u);
    expect(screen.queryByRole('region', { name: '委托评审' })).toBeNull();
    part('其他评审轮次的申报').getByRole('link', { name: '2021年度评审' });
    await waitFor(() => part('办理记录').getByText(/审核人 王敏/u));
    part('办理记录').getByText(/受理\s+王敏、李强/u);
    screen.getByText(/同时是本次评审专家库成员（编号 17）/u);
  });

  it('says so where nothing is odd and nobody else is known', async () => {
    open({ ...view, warnings: [], amendments: [], integrity: [], otherRounds: [], inPools: [], unitKindDiffers: true });
    fireEvent.click(await screen.findByRole('link', { name: first?.name ?? '' }));
    await screen.findByText('导入时没有发现异常。');
    screen.getByText('本机这一文件内没有其他轮次的申报。');
    screen.getByText('不在本文件任何一次评审的专家库中。');
    screen.getByText(/单位性质与单位库登记不一致/u);
  });
});

describe('the search in the list', () => {
  const field = () => screen.findByLabelText('筛选：申报人员名单');

  it('asks the office and shows whom it names; Escape shows everybody again', async () => {
    const desk = open();
    fireEvent.change(await field(), { target: { value: 'qhn' } });
    await screen.findByText('含“qhn”的 1 人（共 231 人）');
    expect(desk.calls.filter((one) => one.channel === 'applicants.search').at(-1)?.input).toEqual({
      roundId: 'r1',
      text: 'qhn',
    });
    fireEvent.keyDown(await field(), { key: 'Escape' });
    await screen.findByText('共 231 人');
  });

  it('finds by the words of the columns too', async () => {
    open();
    const twofold = applications.filter((one) => one.kind === 'dual_targeted').length;
    fireEvent.change(await field(), { target: { value: '双定向' } });
    await screen.findByText(`含“双定向”的 ${twofold} 人（共 231 人）`);
  });

  it('keeps the field where nobody is found, and opens the only one found by Enter', async () => {
    open();
    fireEvent.change(await field(), { target: { value: '没有这个人' } });
    await screen.findByText(/没有符合条件的申报人员/u);
    fireEvent.change(await field(), { target: { value: 'qhn' } });
    await screen.findByText('含“qhn”的 1 人（共 231 人）');
    fireEvent.keyDown(await field(), { key: 'Enter' });
    await screen.findByRole('heading', { name: /才让·多杰/u });
  });
});
