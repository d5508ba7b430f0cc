import { Tooltip } from '@mantine/core';
import { Link } from 'react-router';
import type { ApplicationView } from '../../../src-main/core/contract/index.ts';
import type { ListColumn } from '../../../src-main/core/domain/list-view/list-view.ts';
import { explainCode } from '../../api/index.ts';
import type { Words } from '../../text/index.ts';
import { type Column, LongName, pathToApplicant, StatusBadge, tibetanColumn } from '../../ui/index.ts';
import { columnName, type UnitsById } from './filter-words.ts';
import styles from './listing.module.css';

type Kind = Omit<Column<ApplicationView>, 'key' | 'title'>;

/** Every column that the list can show; widths in rem, for a table whose columns stay where they are. */
export function columnsOf(words: Words, roundId: string, units: UnitsById): readonly Column<ApplicationView>[] {
  const { common, acceptance } = words;
  const kinds: Readonly<Record<ListColumn, Kind>> = {
    number: { value: (a) => a.number, tight: true, width: 3 },
    name: {
      value: (a) => a.name,
      cell: (a) => (
        <Link className={styles.link ?? ''} to={pathToApplicant(roundId, a.applicationId)}>
          <LongName name={a.name} />
        </Link>
      ),
      width: 6.25,
      stays: true,
    },
    tibetanName: tibetanColumn<ApplicationView>(words.applicants.tibetanName),
    sex: { value: (a) => (a.sex === null ? null : words.applicants.listing.sexes[a.sex]), tight: true, width: 2.75 },
    birth: { value: (a) => a.birth, tight: true, width: 6.5 },
    ethnicity: { value: (a) => a.ethnicity, width: 5 },
    unit: { value: (a) => a.unit, width: 8.5 },
    prefecture: { value: (a) => units.get(a.unitId)?.prefecture ?? '', width: 8 },
    series: { value: (a) => a.series, width: 6 },
    specialty: { value: (a) => a.specialty, width: 5.25 },
    level: { value: (a) => common.levels[a.level] ?? a.level, width: 4.5 },
    title: { value: (a) => a.title, width: 6 },
    currentTitle: { value: (a) => a.currentTitle, width: 7 },
    kind: {
      value: (a) => common.applicationKinds[a.kind] ?? a.kind,
      cell: (a) => softened(common.applicationKinds[a.kind] ?? a.kind),
      width: 5,
    },
    state: { value: (a) => acceptance.states[a.state], width: 4.75 },
    deadline: { value: (a) => a.deadline, tight: true, width: 7 },
    postAuditNumber: { value: (a) => a.postAuditNumber, width: 9 },
    id: { value: (a) => a.idMasked, tight: true, width: 9 },
    phone: { value: (a) => a.phone, tight: true, width: 8 },
    remarks: {
      value: (a) => a.warnings.length + a.lacking.length || null,
      cell: (a) => <Remarks application={a} words={words} />,
      text: (a) => sentencesOf(a, words).join(' '),
      tight: true,
      width: 4,
    },
  };
  // What a column says in words of a fixed set, so that a long English one is not broken.
  const sets: Partial<Record<ListColumn, readonly string[]>> = {
    level: Object.values(common.levels),
    kind: Object.values(common.applicationKinds),
    state: Object.values(acceptance.states),
  };
  return (Object.keys(kinds) as ListColumn[]).map((key) => {
    const title = columnName(key, words);
    const said = (sets[key] ?? []).flatMap((text) => softened(text).split(/[ \u00ad-]/u));
    const width = Math.max(kinds[key].width ?? 6, ...[title, ...said].map(latinWidth));
    return { ...kinds[key], key, title, width };
  });
}

/** The one word that is longer than all others may be divided: a column is not widened for it. */
const softened = (text: string) => text.replace(/\b(\p{Ll}{7})(?=\p{Ll}{6})/gu, '$1\u00ad');

const letterWidth = (letter: string) => (/[mw]/iu.test(letter) ? 0.8 : /[ijlftr.I]/u.test(letter) ? 0.3 : 0.52);

/** Chinese may break after any character; letters may not. In rem, with the cell's margins. */
const latinWidth = (text: string) =>
  /[a-z]/iu.test(text) ? [...text].reduce((sum, letter) => sum + letterWidth(letter), 0.75) : 0;

function sentencesOf({ warnings, lacking, sheetRow, name }: ApplicationView, words: Words): readonly string[] {
  return [
    ...warnings.map((code) => explainCode(words, code, { row: sheetRow, name }) ?? words.issues.unknown(sheetRow)),
    ...lacking.map((one) => words.common.lacking(one.character, one.codePoint)),
  ];
}

function Remarks({ application, words }: { readonly application: ApplicationView; readonly words: Words }) {
  const sentences = sentencesOf(application, words);
  if (sentences.length === 0) return null;
  return (
    <Tooltip label={sentences.join('\n')} style={{ whiteSpace: 'pre-line' }} position="left">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the remarks must open from the keyboard too */}
      <span tabIndex={0} aria-label={sentences.join(' ')} role="note">
        <StatusBadge plain status="waiting">
          {words.applicants.remarkCount(sentences.length)}
        </StatusBadge>
      </span>
    </Tooltip>
  );
}
