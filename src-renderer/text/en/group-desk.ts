import type { groupDesk as zh } from '../zh-cn/group-desk.ts';

export const groupDesk: typeof zh = {
  papers: {
    heading: 'Papers of the groups',
    lead: 'The reading order lets recused experts leave the room as seldom as possible and keeps a unit together; whoever is heard in a defence stands in a list of their own.',
    listNote: 'Experts, reading order, and who leaves the room',
    reader: 'Expert',
    allReaders: 'All experts',
    group: 'Group',
    allGroups: 'All groups',
  },
};
