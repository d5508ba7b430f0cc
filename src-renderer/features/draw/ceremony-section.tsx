import { Button, Switch } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { drawSteps } from '../../../src-main/core/contract/index.ts';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useCommand, useProjector, useWords } from '../../api/index.ts';
import { dictionaries } from '../../text/index.ts';
import { ErrorNote, Note, Section } from '../../ui/index.ts';
import styles from '../stage-page.module.css';
import own from './ceremony.module.css';
import { type CueOfDraw, cueOf, toEntered, toNext, toPrevious, toStep } from './leading.ts';
import { DrawScreen } from './projection/draw-screen.tsx';

/** The draw before the room, led from here: which step is projected, how far the draw has been told, the picture in small. */
export function CeremonySection({
  roundId,
  lastAttempt,
  unpublished,
}: {
  readonly roundId: RoundId;
  readonly lastAttempt: number;
  /** The lottery that nobody outside has seen yet, by its number; null: there is none. */
  readonly unpublished: number | null;
}) {
  const all = useWords();
  const words = all.ceremony.desk;
  const projector = useProjector();
  const { open, ownDisplay } = projector;
  const ours = projector.cue.kind === 'draw' && projector.cue.roundId === roundId;
  const cue = cueOf(roundId, projector.cue);
  const view = useAsk('projector', 'view', {}, { enabled: open && ours }).data;
  // Until the room has the step that was asked for, nothing leads on from it: a second press would pass over one.
  const seen = open && ours && view?.shown.kind === 'draw' && view.shown.step === cue.step ? view.shown : undefined;
  const show = (to: CueOfDraw) => void projector.show(to);
  const start = () => void projector.start(cue);
  const forward = () => seen && show(toNext(cue, seen, lastAttempt));
  const back = () => seen && show(toPrevious(cue, seen, lastAttempt));

  const known = useRef(lastAttempt);
  useEffect(() => {
    if (lastAttempt > known.current && open && ours) void projector.show(toEntered(cue, lastAttempt));
    known.current = lastAttempt;
  }, [lastAttempt, open, ours, cue, projector.show]);
  const { run: shown } = useCommand('draw', 'lotteryShown');
  const shows = seen?.step === 'randomness' && seen.lottery !== null;
  useEffect(() => {
    if (shows && unpublished !== null) void shown({ roundId, number: unpublished });
  }, [shows, unpublished, shown, roundId]);
  useHotkeys([
    ['F9', start],
    ['mod+ArrowRight', forward],
    ['mod+ArrowLeft', back],
  ]);

  const played = seen !== undefined && 'turns' in seen ? seen : undefined;
  const more = played !== undefined && played.shown < played.turns;
  const ahead = more ? words.nextTurn : seen && seen.page < seen.pages ? words.nextPage : words.next;
  const atFirst = cue.step === drawSteps[0] && (seen?.page ?? 1) === 1;
  const atLast = cue.step === drawSteps.at(-1);
  return (
    <Section
      title={words.heading}
      note={words.lead}
      tools={
        open ? (
          <Button variant="default" size="compact-sm" onClick={() => void projector.close()}>
            {words.close}
          </Button>
        ) : (
          <Button variant="default" size="compact-sm" aria-keyshortcuts="F9" onClick={start}>
            {words.open}
          </Button>
        )
      }
    >
      {(open || projector.error) && (
        <div className={styles.stack}>
          <ErrorNote error={projector.error} />
          {open && (
            <>
              <Note tone={ownDisplay ? 'success' : 'info'}>{ownDisplay ? words.ownDisplay : words.sameDisplay}</Note>
              <div className={own.lead}>
                <div className={styles.stack}>
                  <ol className={own.steps} aria-label={words.steps}>
                    {drawSteps.map((step, i) => (
                      <li key={step}>
                        <Button
                          variant={ours && cue.step === step ? 'light' : 'subtle'}
                          size="compact-sm"
                          fullWidth
                          justify="flex-start"
                          {...(ours && cue.step === step ? { 'aria-current': 'step' } : {})}
                          onClick={() => show(toStep(cue, step, lastAttempt))}
                        >
                          {i + 1}. {all.ceremony.steps[step]}
                        </Button>
                      </li>
                    ))}
                  </ol>
                  <Switch
                    label={words.names}
                    description={words.namesHint}
                    checked={cue.names}
                    onChange={(event) => show({ ...cue, names: event.currentTarget.checked, page: 1 })}
                  />
                </div>
                <div className={own.picked}>
                  {/* A picture of what the room reads: nothing in it is to be pressed or read out twice. */}
                  <div className={own.preview} role="img" aria-label={words.preview}>
                    <div className={own.picture} aria-hidden inert>
                      {seen && view && <DrawScreen shown={seen} words={dictionaries[view.language]} />}
                    </div>
                  </div>
                  <div className={styles.between}>
                    <div className={styles.row}>
                      <Button
                        variant="default"
                        disabled={!seen || atFirst}
                        aria-keyshortcuts="Control+ArrowLeft"
                        onClick={back}
                      >
                        {words.back}
                      </Button>
                      <Button
                        disabled={!seen || (atLast && !more)}
                        aria-keyshortcuts="Control+ArrowRight"
                        onClick={forward}
                      >
                        {ahead}
                      </Button>
                      {more && (
                        <Button variant="default" onClick={() => show({ ...cue, shown: played.turns })}>
                          {words.all}
                        </Button>
                      )}
                    </div>
                    <span className={`${styles.quiet} ${styles.small}`} role="status">
                      {played
                        ? words.told(played.shown, played.turns)
                        : seen && seen.pages > 1
                          ? words.screen(seen.page, seen.pages)
                          : ''}
                    </span>
                  </div>
                  <p className={`${styles.quiet} ${styles.small}`}>{words.keys}</p>
                </div>
              </div>
            </>
          )}
        </div>
      )}
    </Section>
  );
}
