import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ApplicantPage } from '../../../src-main/core/contract/index.ts';
import { useRound, useWords } from '../../api/index.ts';
import { type Fact, FactList, localDateTime, pathToRegister, Section, Tibetan } from '../../ui/index.ts';
import styles from './applicants.module.css';

/** A value, and beneath it how the roster writes it where that is something else. */
function Written({ value, original }: { readonly value: ReactNode; readonly original: string | null }) {
  const { page: t } = useWords().applicants;
  if (original === null || original === '' || original === value) return value;
  return (
    <>
      {value}
      <div className={styles.small}>{t.written(original)}</div>
    </>
  );
}

/** What the row says, read and as written: the application, the person, assessments. Blank fields are left out. */
export function ApplicantFacts({ view }: { readonly view: ApplicantPage }) {
  const words = useWords();
  const { roundId } = useRound();
  const { applicants, common, issues } = words;
  const { page: t } = applicants;
  const { fields } = issues;
  const { details: d } = view;
  const plain = (label: string, value: string | null): readonly Fact[] =>
    value === null || value === '' ? [] : [{ label, value }];
  const unitKind = d.unitKind === null ? d.unitKindOriginal : (common.unitKinds[d.unitKind] ?? d.unitKind);
  const career: readonly Fact[] = [
    ...plain(fields.currentTitle, d.currentTitle),
    ...plain(fields.currentTitleDate, d.currentTitleDate),
    ...plain(fields.appointedDate, d.appointedDate),
    ...plain(fields.currentSpecialty, d.currentSpecialty),
    ...plain(fields.yearsInSpecialty, d.yearsInSpecialty === null ? null : t.years(d.yearsInSpecialty)),
    ...plain(fields.assessment, d.assessments.map(({ year, grade }) => t.grade(year, grade)).join(common.comma)),
    ...plain(fields.training, d.training),
  ];
  return (
    <>
      <Section title={t.application}>
        <FactList
          facts={[
            {
              label: t.registeredAs,
              value: (
                <Written
                  value={
                    <Link className={styles.link ?? ''} to={pathToRegister(roundId, 'units', view.unit.unitId)}>
                      {view.unit.name}
                    </Link>
                  }
                  original={d.unitName === view.unit.name ? null : d.unitName}
                />
              ),
            },
            ...(unitKind === ''
              ? []
              : [{ label: fields.unitKind, value: <Written value={unitKind} original={d.unitKindOriginal} /> }]),
            ...plain(fields.series, d.series),
            ...plain(fields.specialty, d.specialty),
            {
              label: fields.level,
              value: <Written value={common.levels[d.level] ?? d.level} original={d.levelOriginal} />,
            },
            { label: fields.title, value: d.title },
            {
              label: fields.kind,
              value: <Written value={common.applicationKinds[d.kind] ?? d.kind} original={d.kindOriginal} />,
            },
            ...plain(fields.postAuditNumber, d.postAuditNumber),
            ...plain(fields.remark, d.remark),
            { label: t.source, value: t.sourceText(view.fileName, d.sheet, d.rowNumber) },
            { label: t.imported, value: localDateTime(view.importedUtc) },
          ]}
        />
      </Section>
      <Section title={t.person}>
        <FactList
          facts={[
            { label: fields.name, value: <Written value={d.name} original={d.nameOriginal} /> },
            ...(d.tibetanName === '' ? [] : [{ label: fields.tibetanName, value: <Tibetan>{d.tibetanName}</Tibetan> }]),
            {
              label: t.idDocument,
              value: (
                <>
                  {`${t.idKind[d.idKind]} ${view.idMasked}`}
                  {view.idOldMasked !== null && <div className={styles.small}>{t.oldNumber(view.idOldMasked)}</div>}
                </>
              ),
            },
            ...plain(fields.sex, d.sex === null ? null : common[d.sex]),
            ...plain(fields.ethnicity, d.ethnicity),
            ...plain(fields.birth, d.birth),
            ...plain(fields.phone, d.phone),
            ...plain(fields.address, d.address),
            ...plain(fields.workStart, d.workStart),
            ...plain(fields.education, d.education),
            ...plain(fields.educationFullTime, d.educationFullTime),
            ...plain(fields.educationInService, d.educationInService),
            ...plain(fields.school, d.school),
            ...plain(fields.graduated, d.graduated),
          ]}
        />
      </Section>
      <Section title={t.training}>
        {career.length === 0 ? <p className={styles.small}>{t.nothingWritten}</p> : <FactList facts={career} />}
      </Section>
    </>
  );
}
