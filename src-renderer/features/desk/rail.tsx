import { Tooltip } from '@mantine/core';
import {
  IconAbc,
  IconAddressBook,
  IconBook2,
  IconBuilding,
  IconCertificate,
  IconGavel,
  IconHome2,
  IconListDetails,
  IconMailForward,
  IconScale,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { Link, NavLink, useLocation } from 'react-router';
import type { RoundView, StageView } from '../../../src-main/core/contract/index.ts';
import { RoundProvider, useWords } from '../../api/index.ts';
import {
  blockedSentence,
  type Place,
  pathTo,
  pathToRegister,
  placesOf,
  type Register,
  RulePopover,
  registersAt,
  StatusIcon,
  stageStatus,
} from '../../ui/index.ts';
import styles from './shell.module.css';

const link = styles.link ?? '';
const icons = {
  juries: IconGavel,
  pool: IconAddressBook,
  units: IconBuilding,
  titles: IconCertificate,
  criteria: IconScale,
  integrity: IconShieldCheck,
  names: IconAbc,
  entrustments: IconMailForward,
} satisfies Record<Register, unknown>;

/** Where one can go: home, the book, and inside a round its stages in legal order. */
export function Rail({ round }: { readonly round: RoundView | undefined }) {
  const words = useWords();
  const { pathname } = useLocation();
  const nav = useRef<HTMLElement>(null);
  // With the registers open the rail is higher than a small screen and scrolls: the page one is on stays in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moves with the path
  useEffect(() => {
    nav.current?.querySelector('[aria-current="page"]')?.scrollIntoView?.({ block: 'nearest' });
  }, [pathname]);
  return (
    <nav ref={nav} className={styles.rail} aria-label={words.shell.rail}>
      <ul>
        <li>
          <NavLink to="/" end className={link}>
            <IconHome2 size="1.05rem" aria-hidden />
            {words.shell.home}
          </NavLink>
        </li>
        <Book roundId={round?.roundId} />
      </ul>
      {round && (
        <RoundProvider round={round}>
          <h2>{words.shell.rail}</h2>
          <ul>
            <li>
              <NavLink to={pathTo(round.roundId)} end className={link}>
                <IconListDetails size="1.05rem" aria-hidden />
                {words.shell.overview}
              </NavLink>
            </li>
          </ul>
          <ol>
            {round.stages.map((stage, i) => (
              <StageItem
                key={stage.stage}
                roundId={round.roundId}
                stage={stage}
                // The first closed door says why; the ones behind it would repeat the list.
                explain={stage.state === 'blocked' && !round.stages.slice(0, i).some((s) => s.state === 'blocked')}
              />
            ))}
          </ol>
        </RoundProvider>
      )}
    </nav>
  );
}

/** The book and its registers; inside a round they fold away from the stages until one of them is open. */
function Book({ roundId }: { readonly roundId: string | undefined }) {
  const words = useWords().shell;
  const { pathname } = useLocation();
  const book = roundId === undefined ? '/book' : pathTo(roundId, 'book');
  const registers = registersAt(roundId);
  const inside = [book, ...registers.map((one) => pathToRegister(roundId, one))].some((at) => pathname.startsWith(at));
  return (
    <li>
      <NavLink to={book} className={link}>
        <IconBook2 size="1.05rem" aria-hidden />
        {words.book}
      </NavLink>
      {(roundId === undefined || inside) && (
        <ul className={styles.places}>
          {registers.map((register) => {
            const Icon = icons[register];
            return (
              <li key={register}>
                <NavLink to={pathToRegister(roundId, register)} className={`${link} ${styles.place}`}>
                  <Icon size="1rem" aria-hidden />
                  {words.registers[register]}
                </NavLink>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function StageItem({
  roundId,
  stage,
  explain,
}: {
  readonly roundId: string;
  readonly stage: StageView;
  readonly explain: boolean;
}) {
  const words = useWords();
  const reasonId = useId();
  const { pathname } = useLocation();
  const places: readonly Place[] = placesOf[stage.stage];
  const inside = places.some((place) => pathname.startsWith(pathTo(roundId, place)));
  const reason = blockedSentence(words, stage);
  const first = places[0] as Place;
  // Where a stage has several pages, the open one is marked below it.
  const StageLink = inside && places.length > 1 ? Link : NavLink;
  return (
    <li data-stage={stage.stage}>
      <Tooltip label={reason ?? ''} disabled={reason === undefined || explain} position="right">
        <StageLink
          to={pathTo(roundId, first)}
          className={link}
          data-state={stage.state}
          {...(reason === undefined ? {} : { 'aria-describedby': reasonId })}
        >
          <StatusIcon status={stageStatus(stage.state)} size="1.05rem" />
          <span className={styles.stage}>
            <span className={styles.stageLine}>
              <span className={styles.name} data-state={stage.state}>
                {words.stages.names[stage.stage]}
              </span>
              <span className={styles.word} data-state={stage.state}>
                {words.stages.states[stage.state]}
              </span>
            </span>
          </span>
        </StageLink>
      </Tooltip>
      {reason !== undefined && (
        <p className={explain ? styles.reason : styles.hidden} id={reasonId}>
          {reason}
          {explain && stage.rule && <RulePopover rule={stage.rule} />}
        </p>
      )}
      {places.length > 1 && (inside || stage.state === 'next') && (
        <ul className={styles.places}>
          {places.map((place) => (
            <li key={place}>
              <NavLink to={pathTo(roundId, place)} className={`${link} ${styles.place}`}>
                {words.stages.places[place]}
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
