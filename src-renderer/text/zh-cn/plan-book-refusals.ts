import { number, type Params, type Sentence, text } from '../words.ts';

const found: Readonly<Record<string, string>> = {
  applicants: '这是申报人员花名册，不是主审分配表。',
  experts: '这是评委库名册，不是主审分配表。',
  nobody: '这份表的表头里没有本轮的评审专家，可能是其他名单，或者表头改动过。',
  other: '这不是主审分配表：没有找到“袋号”“姓名”表头。',
};
const again = '请读入从本轮“分组”页面保存的主审分配表。';

/** Why an assignment workbook was not taken: what the file is, what was wanted, what to do. */
export const planBookRefusals = {
  assignment_book_unknown: (p: Params) => `${found[text(p, 'found')] ?? found.other}${again}`,
  assignment_book_of_round: (p: Params) =>
    `这是“${text(p, 'round')}”的主审分配表，不是本轮的。没有读入。请换成从本轮“分组”页面保存的表，或者到那一轮中读入。`,
  assignment_book_stale: '分配在显示改动之后又变了，请重新查看改动再保存。',
  assignment_book_says_nothing: '工作簿里没有可以保存的改动。',
} satisfies Readonly<Record<string, Sentence>>;

export type PlanBookRefusalWords = typeof planBookRefusals;

/** The same where the file itself could not be read; otherwise these are told in the words of a roster. */
export const planBookFaults = {
  not_a_workbook: (kind: string) => `这个文件不是 Excel 工作簿（${kind}），不是主审分配表。${again}`,
  workbook_empty: () => `工作簿里没有任何内容，不是主审分配表。${again}`,
  workbook_damaged: () => '这份工作簿已损坏，没有读入。请重新保存主审分配表，在新表上改。',
  workbook_too_large: (p: Params) =>
    text(p, 'what') === 'file'
      ? `文件超过 ${Math.round(number(p, 'limit') / 1_048_576)} MB，不像主审分配表，没有读入。${again}`
      : `工作簿的内容远多于主审分配表，没有读入。${again}`,
  workbook_unsafe: () => '工作簿含有主审分配表不应有的内容，为安全起见没有读入。请重新保存主审分配表，在新表上改。',
} as const;

export type PlanBookFaultWords = typeof planBookFaults;

/** Was an assignment workbook wanted, not a roster? */
export const planBookWanted = (p: Params): boolean => text(p, 'wanted') === 'assignment';
