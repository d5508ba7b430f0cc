/** What the page of groups gives out on paper and as a workbook. */
export const groupDesk = {
  papers: {
    heading: '分组材料',
    lead: '审阅顺序按回避专家进出会场次数最少排定，同一单位的申报人排在一起；要求答辩的单独成表。',
    listNote: '各组专家、审阅顺序和退场专家',
    reader: '评审专家',
    allReaders: '全部专家',
    group: '评议组',
    allGroups: '全部评议组',
  },
};
