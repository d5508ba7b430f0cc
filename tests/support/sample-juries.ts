import type { Contract, SentOf } from '../../src-main/core/contract/index.ts';

type Fields = SentOf<Contract['juries']['add']>['fields'];
type Approval = SentOf<Contract['juries']['addApproval']>['approval'];

const base: Fields = {
  name: '青海省工程系列高级职称评审委员会',
  scope: 'series',
  series: '工程',
  specialty: '',
  kind: 'senior',
  levels: ['full_senior', 'associate_senior'],
  territory: '全省工程系列',
  establishingBody: '青海省住房和城乡建设厅',
  officeName: '青海省工程系列高级职称评审委员会办公室',
  delegation: '',
  note: '',
  dissolvedOn: null,
};

export const sampleApproval: Approval = {
  number: '青人社函〔2021〕88号',
  body: '青海省人力资源和社会保障厅',
  approvedOn: '2021-07-01',
  validFrom: '2021-07-01',
  validUntil: '2024-06-30',
  note: '',
};

export const sampleJury = (over: Partial<Fields> = {}): Fields => ({ ...base, ...over });

/** Shaped after the four handed-down powers that the notice of 2022 names; bodies and numbers are made up. */
export const delegatedJuries: readonly { readonly fields: Fields; readonly approval: Approval | null }[] = [
  {
    fields: sampleJury({
      name: '海东市中小学教师系列副高级职称评审委员会',
      series: '中小学教师',
      levels: ['associate_senior'],
      territory: '海东市各县（区）中小学、幼儿园教师',
      establishingBody: '海东市人力资源和社会保障局',
      officeName: '海东市职称改革办公室',
      delegation: '样例：下放海东市中小学教师副高级评审权的通知',
    }),
    approval: { ...sampleApproval, number: '样例函〔2020〕11号', validFrom: '2020-03-01', validUntil: '2023-02-28' },
  },
  {
    fields: sampleJury({
      name: '文化艺术职业学校教师系列中级职称评审委员会',
      series: '中等职业学校教师',
      kind: 'intermediate',
      levels: ['intermediate', 'assistant', 'clerk'],
      territory: '本校教师',
      establishingBody: '青海省文化和旅游厅',
      officeName: '文化艺术职业学校人事处',
      delegation: '样例：文化艺术类学校自主评审的批复',
    }),
    approval: { ...sampleApproval, number: '样例函〔2019〕6号', validFrom: '2019-10-01', validUntil: '2022-09-30' },
  },
  {
    fields: sampleJury({
      name: '青海交控集团交通运输工程专业高级职称评审委员会',
      scope: 'specialty',
      specialty: '交通运输',
      territory: '集团所属企业',
      establishingBody: '青海省交通控股集团有限公司',
      officeName: '青海省交通控股集团有限公司人力资源部',
      delegation: '样例：交控集团工程系列评审权的批复',
    }),
    approval: { ...sampleApproval, number: '样例函〔2022〕3号', validFrom: '2022-03-01', validUntil: '2025-02-28' },
  },
  {
    fields: sampleJury({
      name: '青海盐湖工业股份有限公司工程系列副高级职称评审委员会',
      levels: ['associate_senior'],
      territory: '本企业及控股子公司',
      establishingBody: '青海盐湖工业股份有限公司',
      officeName: '青海盐湖工业股份有限公司人力资源部',
      delegation: '样例：盐湖股份工程系列评审权的批复',
    }),
    approval: null,
  },
];
