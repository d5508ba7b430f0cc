import { Button } from '@mantine/core';
import { Link, useNavigate } from 'react-router';
import type { NoticeView } from '../../../src-main/core/contract/index.ts';
import { useAsk, useRound, useWords } from '../../api/index.ts';
import { type Column, DataTable, Note, pathTo, pathToRegister, Section, StageHeader, stageOf } from '../../ui/index.ts';
import { ResultDecisions } from '../result-decisions.tsx';
import { SaveDocumentButton } from '../save-document-button.tsx';
import styles from '../stage-page.module.css';
import { Waiting } from '../waiting.tsx';
import { CloseNotice } from './close-notice.tsx';
import { CorrectNotice } from './correct-notice.tsx';
import { NoticeForm } from './notice-form.tsx';
import { NoticeState } from './notice-state.tsx';

type Person = NoticeView['passed'][number] & { readonly order: number };

/** The public notice: which working days count, where it hangs, when it is over. */
export function NoticePage() {
  const { notice: words, common } = useWords();
  const { comma } = common;
  const round = useRound();
  const { roundId } = round;
  const navigate = useNavigate();
  const answer = useAsk('notice', 'get', { roundId });
  if (!answer.data) return <Waiting error={answer.error} />;

  const view = answer.data;
  const open = stageOf(round, 'notice').state !== 'blocked';
  const people: readonly Person[] = view.passed.map((one, i) => ({ ...one, order: i + 1 }));
  const columns: readonly Column<Person>[] = [
    { key: 'order', title: words.list.order, value: (one) => one.order, align: 'right', tight: true },
    {
      key: 'name',
      title: words.list.name,
      value: (one) => one.name,
      cell: (one) => <span className={styles.name}>{one.name}</span>,
      tight: true,
    },
    { key: 'unit', title: words.list.unit, value: (one) => one.unit },
    { key: 'specialty', title: words.list.specialty, value: (one) => one.specialty, tight: true },
    { key: 'title', title: words.list.qualification, value: (one) => one.title, tight: true },
  ];
  const left = view.counted.filter((day) => day >= view.today).length;

  const next = view.closed ? (
    <Button onClick={() => navigate(pathTo(roundId, 'filing'))}>{words.close.toFiling}</Button>
  ) : !view.posted ? (
    <p className={styles.quiet}>{words.plan.lead}</p>
  ) : view.periodOver ? (
    <p className={styles.quiet}>{words.state.over}</p>
  ) : (
    <p className={styles.quiet}>{words.close.blocked(view.endsOn ?? '')}</p>
  );

  return (
    <StageHeader
      stage="notice"
      subtitle={words.lead}
      done={[
        ...(view.posted && view.postedOn ? [words.state.postedAt(view.postedOn)] : []),
        ...(view.closed ? [words.state.closed] : []),
      ]}
      missing={[
        ...(view.posted ? [] : [{ text: words.missing.post, rule: 'filingNeedsNotice' }]),
        ...(view.posted && !view.periodOver
          ? [{ text: words.state.running(view.endsOn ?? '', left), rule: 'noticeWorkingDays' }]
          : []),
        ...(view.posted && view.periodOver && !view.closed ? [{ text: words.missing.close }] : []),
      ]}
      next={next}
    >
      {!view.posted && open && <NoticeForm roundId={roundId} view={view} />}
      {view.posted && <NoticeState view={view} />}
      <ResultDecisions stage="notice" />
      {view.posted && !view.closed && <CloseNotice roundId={roundId} view={view} />}
      <Section
        title={words.list.heading(view.passed.length)}
        note={words.list.privacy}
        tools={
          <>
            <SaveDocumentButton roundId={roundId} form="F18" />
            {view.posted && <SaveDocumentButton roundId={roundId} form="F19" />}
            {view.posted && !view.closed && <CorrectNotice roundId={roundId} view={view} />}
          </>
        }
        flush
      >
        {view.orderGaps.length > 0 && (
          <Note tone="warning">
            {words.list.gaps(
              view.orderGaps.map((gap) => gap.character).join(comma),
              [...new Set(view.orderGaps.flatMap((gap) => gap.names))].join(comma),
            )}{' '}
            <Link to={pathToRegister(roundId, 'names')}>{words.list.decide}</Link>
          </Note>
        )}
        {view.orderDecided.length > 0 && <Note>{words.list.decided(view.orderDecided.join(comma))}</Note>}
        <DataTable
          label={words.list.heading(view.passed.length)}
          rows={people}
          columns={columns}
          rowKey={(one) => String(one.order)}
          filter={people.length > 10}
          empty={<p className={styles.nothing}>{words.list.nobody}</p>}
        />
      </Section>
    </StageHeader>
  );
}
