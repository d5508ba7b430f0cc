import type { grouping as zh } from '../zh-cn/grouping.ts';

export const grouping = {
  settings: {
    evenBy: 'Dossiers of a group',
    evenByOf: { group: 'the same for each', expert: 'by its experts' },
    spread: 'May differ by (%)',
    spreadHint: 'From the even share of the group; 0 is the most even.',
    keep: 'Keep the present groups: numbers, names, leaders and disciplines stay, people and dossiers as far as possible',
    defence: 'Groups that hear defences',
    defenceHint: 'Their numbers with commas between; left blank, every group hears its own.',
    defenceWrong: 'Only numbers of the groups to be formed.',
    locked: (n: number) =>
      n === 1 ? 'One dossier is locked and stays in its group.' : `${n} dossiers are locked and stay in their groups.`,
  },
  heading: 'How the groups were formed',
  lead: 'In this order: nothing is given up for what comes after it.',
  proved: 'Proved optimal: in this order no groups are better',
  provedFor:
    'What each group is for is settled by the largest discipline first, which is not proved. The experts are proved the best for that, the dossiers the best for the experts. Checked by a program that shares nothing with the solver.',
  changed:
    'Groups were changed since: the check no longer holds. Form them again, keeping them, and it is checked again.',
  unknown: 'An earlier version formed these groups and kept no check of them.',
  madeOn: 'Formed',
  quality: 'Conclusion',
  under: 'Formed under',
  groupsOf: (n: number, minimum: number) => `${n} groups of at least ${minimum} experts`,
  sharesOf: { group: 'the same number of dossiers for each', expert: 'dossiers by the number of experts' },
  within: (percent: number) => `not more than ${percent}% apart`,
  heardIn: (numbers: string) => `defences in group ${numbers}`,
  sizes: 'Dossiers',
  sizeOf: (group: number, have: number, least: number, most: number) =>
    `group ${group}: ${have} (of ${least} to ${most})`,
  experts: 'Experts',
  applications: 'Dossiers',
  side: 'Of',
  order: 'Order',
  aim: 'Aim',
  basis: 'Basis',
  value: 'Result',
  practice: 'office practice',
  sealed: 'shown when names are open',
  aims: {
    experts: {
      discipline: 'The main discipline is reviewed by the group (a second one counts 1, none 2)',
      barred: 'Nobody barred from a group sits where dossiers of its disciplines bar them',
      recused: 'Few recusals: dossiers of the discipline are in another group',
      place: 'In the group as before',
      even: 'Groups of even numbers',
    },
    applications: {
      able: 'Enough of the group may judge it (each one lacking counts 1)',
      barred: 'Nobody barred from its group sits there',
      discipline: 'A member has its discipline as the main one (as a second one counts 1, nobody 2)',
      together: 'It is in a group that is for its discipline',
      recused: 'Few have to leave the room',
      defence: 'Defences are in the groups that hear them',
      level: 'Enough of the group are not below the level applied for (each one lacking counts 1)',
      even: 'Groups of even shares',
      place: 'In the group as before',
    },
  },
  valueOf: (aim, n) =>
    n === 0
      ? 'all kept'
      : {
          discipline: `${n} in all`,
          barred: n === 1 ? 'one not avoided' : `${n} not avoided`,
          recused: n === 1 ? 'one recusal' : `${n} recusals`,
          place: `${n} moved`,
          able: `${n} lacking`,
          together: `${n} in another group`,
          defence: `${n} in another group`,
          level: `${n} lacking`,
        }[aim],
  evenExperts: (least: number, most: number) => (least === most ? `${least} each` : `${least} to ${most}`),
  evenApplications: (least: number, most: number) => (least === most ? `${least} each` : `${least} to ${most}`),
  wider: (spread: number, lacking: number) =>
    `The sizes leave dossiers with too few who may judge them. If groups may differ by ${spread}%, ${lacking === 0 ? 'none lack any' : `only ${lacking} are lacking`}: tried with the experts as they sit.`,
  promises: {
    heading: 'Hard rules',
    checked: 'Checked',
    violated: 'Not kept',
    counted: (rule: string, checked: number, violated: number) => `${rule}: ${checked} checked, ${violated} not kept`,
    of: {
      dossiers_once: 'Dossiers in one group each',
      experts_once: 'Experts in one group each',
      minimum: 'Experts enough in each group',
      sizes: 'Dossiers within the limits',
      locked: 'Locked dossiers in their group',
    },
  },
  stays: {
    mark: 'locked',
    lock: 'Lock in this group',
    unlock: 'Unlock',
    help: 'A locked dossier stays in its group when groups are formed again.',
    done: (n: number) => (n === 1 ? 'One locked.' : `${n} locked.`),
    undone: (n: number) => (n === 1 ? 'One unlocked.' : `${n} unlocked.`),
    none: "Choose applicants' cards first.",
  },
} satisfies typeof zh;
