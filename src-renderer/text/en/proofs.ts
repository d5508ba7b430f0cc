import type { ProofWords } from '../zh-cn/proofs.ts';

const items = (n: number) => (n === 1 ? '1 paper' : `${n} papers`);
const dossiers = (n: number) => (n === 1 ? '1 dossier' : `${n} dossiers`);

export const proofs: ProofWords = {
  heading: 'Required papers',
  lead: 'What this kind of application has to bring. Record each paper once it was seen; what is missing or unreadable goes on the correction notice all at once.',
  counts: (seen, missing, unseen) => `${seen} seen, ${missing} missing, ${unseen} not looked at`,
  states: {
    original: 'Original seen',
    copy: 'Copy kept',
    missing: 'Missing',
    not_needed: 'Not needed',
    unseen: 'Not looked at',
  },
  illegible: 'Unreadable',
  record: 'Record',
  recordOf: (paper) => `Record “${paper}”`,
  acts: {
    original: 'Original seen',
    copy: 'Copy received',
    missing: 'Missing',
    not_needed: 'Not needed…',
    unseen: 'Back to not looked at',
  },
  rest: (n) => `Originals seen of the ${items(n)} not looked at`,
  restCopies: (n) => `Copies received of the ${items(n)} not looked at`,
  basis: 'Basis',
  basisOf: (paper) => `Basis of “${paper}”`,
  severity: { block: 'Without it nothing is accepted', warn: 'Told where it is missing', info: 'For comparison only' },
  ifUnitKind: (kinds) => `Kind of unit unknown: asked of ${kinds} only`,
  reason: 'Reason',
  reasonHint: 'For example: contract staff, who need no certificate of appointment',
  reasonOf: (paper) => `Why “${paper}” is not needed`,
  save: 'Record as not needed',
  needPerson: 'Enter who checks first.',
  toNotice: (n) =>
    n === 1
      ? 'Put the missing or unreadable paper on the correction notice'
      : `Put all ${n} missing and unreadable papers on the correction notice`,
  noticeLines: {
    missing: (paper, reason) => (reason === '' ? `Hand in: ${paper}` : `Hand in: ${paper} (${reason})`),
    illegible: (paper, note) =>
      note === '' ? `Hand in a readable copy: ${paper}` : `Hand in a readable copy: ${paper} (${note})`,
    condition: (title, why) => (why === '' ? `Papers about: ${title}` : `Papers about: ${title} (${why})`),
  },
  bulk: {
    action: 'Papers complete',
    all: (n) => `Record ${dossiers(n)} as complete`,
    title: (n) => `Record the papers of ${dossiers(n)} as complete?`,
    body: (people) =>
      `${people} went through each bag with the list: every paper not recorded yet is there. What was recorded as missing or not needed stays. Names and time are kept with each dossier.`,
    seen: { original: 'Originals', copy: 'Copies' },
    how: 'What was seen',
    told: (n) => `${dossiers(n)} recorded as complete.`,
  },
};
