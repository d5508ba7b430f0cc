import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { RoundId } from '../../../src-main/core/domain/kernel/ids.ts';
import { useAsk, useWords } from '../../api/index.ts';
import { pathTo } from '../../ui/index.ts';
import { OpinionBoard } from '../opinion-board.tsx';
import { Waiting } from '../waiting.tsx';

/** Which group the meeting waits for. */
export function OpinionsSection({ roundId }: { readonly roundId: RoundId }) {
  const words = useWords().scoring.opinions.board;
  const navigate = useNavigate();
  const answer = useAsk('scoring', 'opinions', { roundId });
  if (!answer.data) return <Waiting error={answer.error} />;
  if (answer.data.groups.length === 0) return null;
  return (
    <OpinionBoard
      roundId={roundId}
      groups={answer.data.groups}
      handingIn={false}
      tools={
        <Button size="xs" variant="default" onClick={() => navigate(`${pathTo(roundId, 'scoring')}?view=opinions`)}>
          {words.toOpinions}
        </Button>
      }
    />
  );
}
