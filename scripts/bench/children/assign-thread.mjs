// One plan in a thread, as the office has it made: the optimum, and its proof checked. Tells { optimum, solving, checking }.
import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { planNetwork } from '../lib/plan-network.mjs';
import { product } from '../lib/product.mjs';

const { minCostFlow } = await product('src-main/core/domain/assignment/flow.ts');
const { certify } = await product('src-main/core/domain/assignment/certificate.ts');
const { atOnce } = await product('src-main/core/domain/kernel/pace.ts');

const network = planNetwork(workerData.rows, workerData.columns);
const begun = performance.now();
const solved = atOnce(minCostFlow(network));
const found = performance.now();
if (!solved.ok) throw new Error('there is no plan');
const checked = certify(network, { ...solved.held, prices: solved.prices });
const ended = performance.now();
if (!checked.ok) throw new Error(checked.refusal.code);
parentPort?.postMessage({ optimum: checked.value.objective, solving: found - begun, checking: ended - found });
