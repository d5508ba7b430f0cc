import { IconGripVertical, IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import type { BoardApplication, BoardExpert } from '../../../src-main/core/contract/index.ts';
import type { Move } from '../../../src-main/core/domain/groups/move-members.ts';
import { TREATMENTS, type Treatment } from '../../../src-main/core/domain/recusal/kinds.ts';
import { useWords } from '../../api/index.ts';
import { LongName, StatusIcon } from '../../ui/index.ts';
import styles from './board.module.css';
import { RecusalSign, signsText } from './recusal-sign.tsx';

interface CardProps {
  readonly kind: Move['kind'];
  readonly id: string;
  readonly held: boolean;
  readonly marked: boolean;
  readonly movable: boolean;
  readonly tabIndex: number;
}

interface ExpertCardProps extends CardProps {
  readonly expert: BoardExpert;
  readonly post: 'leader' | 'deputy' | null;
  /** Of how many applications of the group the expert is kept away, or has told something. */
  readonly forbid: number;
  readonly leave: number;
  readonly disclose: number;
}

interface ApplicationCardProps extends CardProps {
  readonly application: BoardApplication;
  /** How many of the group may judge it, where they are fewer than the minimum. */
  readonly short: number | null;
  readonly minimum: number;
  /** Names of the experts of the group by what lies between, and of colleagues. */
  readonly forbid: string;
  readonly leave: string;
  readonly disclose: string;
  readonly colleagues: string;
}

/** Everything a card does is done by the board: keys and pointer are heard there. */
function shell({ kind, id, held, marked, movable, tabIndex }: CardProps, label: string) {
  return {
    className: styles.card,
    'data-card': id,
    'data-kind': kind,
    'data-held': held || undefined,
    'data-marked': marked || undefined,
    'data-movable': movable || undefined,
    tabIndex,
    role: 'option',
    'aria-selected': held || marked,
    'aria-label': label,
  } as const;
}

export const ExpertCard = memo(function ExpertCard(props: ExpertCardProps) {
  const { expert, post, forbid, leave, disclose } = props;
  const words = useWords();
  const t = words.groups.board;
  const counts = { forbid, leave, disclose };
  const signs = signsText(words, counts);
  const said = [
    expert.name,
    ...(post === null ? [] : [t.posts[post]]),
    expert.specialty,
    expert.unit,
    ...(expert.absent ? [t.absent] : []),
    ...(signs === '' ? [] : [words.regrouping.inGroup(signs)]),
  ];
  return (
    <div {...shell(props, said.join(words.common.comma))}>
      <Head movable={props.movable}>
        <LongName name={expert.name} />
        {post !== null && <span className={styles.post}>{t.posts[post]}</span>}
        <span className={styles.quiet}>{expert.specialty}</span>
      </Head>
      <span className={styles.unit}>{expert.unit}</span>
      {expert.absent && <Said status="waiting">{t.absent}</Said>}
      {TREATMENTS.map(
        (treatment) =>
          counts[treatment] > 0 && (
            <RecusalSign key={treatment} treatment={treatment}>
              {words.regrouping.inGroup(
                words.regrouping.sign(words.relations.treatments[treatment], counts[treatment]),
              )}
            </RecusalSign>
          ),
      )}
    </div>
  );
});

export const ApplicationCard = memo(function ApplicationCard(props: ApplicationCardProps) {
  const { application, short, minimum, forbid, leave, disclose, colleagues } = props;
  const words = useWords();
  const t = words.groups.board;
  const names: Readonly<Record<Treatment, string>> = { forbid, leave, disclose };
  const ties = TREATMENTS.filter((treatment) => names[treatment] !== '').map((treatment) => {
    return { treatment, text: words.regrouping.signOf(words.relations.treatments[treatment], names[treatment]) };
  });
  const { stays } = words.grouping;
  const said = [
    application.number,
    application.name,
    application.specialty,
    application.unit,
    ...(application.stays ? [stays.mark] : []),
    ...(short === null ? [] : [t.able(short, minimum)]),
    ...ties.map(({ text }) => text),
    ...(colleagues === '' ? [] : [t.colleagues(colleagues)]),
  ];
  return (
    <div {...shell(props, said.join(words.common.comma))}>
      <Head movable={props.movable}>
        <span className={styles.number}>{application.number}</span>
        <LongName name={application.name} />
        <span className={styles.quiet}>{application.specialty}</span>
        {application.stays && (
          <span className={styles.post}>
            <IconLock size="0.8rem" aria-hidden /> {stays.mark}
          </span>
        )}
      </Head>
      <span className={styles.unit}>{application.unit}</span>
      {short !== null && <Said status="failed">{t.able(short, minimum)}</Said>}
      {ties.map(({ treatment, text }) => (
        <RecusalSign key={treatment} treatment={treatment}>
          {text}
        </RecusalSign>
      ))}
      {colleagues !== '' && <Said status="waiting">{t.colleagues(colleagues)}</Said>}
    </div>
  );
});

function Head({ movable, children }: { readonly movable: boolean; readonly children: React.ReactNode }) {
  return (
    <span className={styles.cardHead}>
      {movable && <IconGripVertical className={styles.grip} size="0.9rem" aria-hidden />}
      {children}
    </span>
  );
}

function Said({ status, children }: { readonly status: 'waiting' | 'failed'; readonly children: string }) {
  return (
    <span className={styles.said} data-status={status}>
      <StatusIcon status={status} size="0.9rem" />
      <span>{children}</span>
    </span>
  );
}
