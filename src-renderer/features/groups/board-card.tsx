import { IconGripVertical } from '@tabler/icons-react';
import { memo } from 'react';
import type { BoardApplication, BoardExpert } from '../../../src-main/core/contract/index.ts';
import type { Move } from '../../../src-main/core/domain/groups/move-members.ts';
import { useWords } from '../../api/index.ts';
import { LongName, StatusIcon } from '../../ui/index.ts';
import styles from './board.module.css';

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
  /** How many applications of the group the expert is recused from. */
  readonly recusals: number;
}

interface ApplicationCardProps extends CardProps {
  readonly application: BoardApplication;
  /** How many of the group may judge it, where they are fewer than the minimum. */
  readonly short: number | null;
  readonly minimum: number;
  /** Names of recused experts and of colleagues. */
  readonly recused: string;
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
  const { expert, post, recusals } = props;
  const words = useWords();
  const t = words.groups.board;
  const said = [
    expert.name,
    ...(post === null ? [] : [t.posts[post]]),
    expert.specialty,
    expert.unit,
    ...(expert.absent ? [t.absent] : []),
    ...(recusals > 0 ? [t.recusedFrom(recusals)] : []),
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
      {recusals > 0 && <Said status="waiting">{t.recusedFrom(recusals)}</Said>}
    </div>
  );
});

export const ApplicationCard = memo(function ApplicationCard(props: ApplicationCardProps) {
  const { application, short, minimum, recused, colleagues } = props;
  const words = useWords();
  const t = words.groups.board;
  const said = [
    application.number,
    application.name,
    application.specialty,
    application.unit,
    ...(recused === '' ? [] : [t.recused(recused)]),
    ...(short === null ? [] : [t.able(short, minimum)]),
    ...(colleagues === '' ? [] : [t.colleagues(colleagues)]),
  ];
  return (
    <div {...shell(props, said.join(words.common.comma))}>
      <Head movable={props.movable}>
        <span className={styles.number}>{application.number}</span>
        <LongName name={application.name} />
        <span className={styles.quiet}>{application.specialty}</span>
      </Head>
      <span className={styles.unit}>{application.unit}</span>
      {short !== null && <Said status="failed">{t.able(short, minimum)}</Said>}
      {recused !== '' && <Said status="waiting">{t.recused(recused)}</Said>}
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
