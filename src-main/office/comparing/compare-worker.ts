import { type Compared, relationsIn } from '../../core/domain/recusal/comparing.ts';
import { runTask } from '../run-task.ts';

await runTask<Compared>(async (compared) => relationsIn(compared));
