// npm test: build; then checks and unit and store tests side by side; then the window tests. The last line counts all.
// `--only check|unit|window` runs one stage, and what follows goes to it: `npm run test:unit -- tests/domain`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildAll } from './build.mjs';
import { runChecks } from './check.mjs';
import { runPackage } from './lib/child.mjs';
import { openDisplay } from './lib/display.mjs';

const args = process.argv.slice(2);
const only = args[0] === '--only' ? args[1] : undefined;
const rest = only ? args.slice(2) : args;
const reports = mkdtempSync(path.join(tmpdir(), 'jurydesk-test-'));
const total = { passed: 0, failed: 0 };

/** @param {string} stage @param {{ passed: number, failed: number }} counts @param {number} since */
function count(stage, { passed, failed }, since) {
  // A stage that ran nothing has not shown anything.
  const broken = failed || (passed === 0 ? 1 : 0);
  total.passed += passed;
  total.failed += broken;
  console.log(`\n${stage}: ${passed} passed, ${broken} failed (${Math.round((Date.now() - since) / 1000)} s)\n`);
}

async function stage(name, work) {
  const since = Date.now();
  try {
    count(name, await work(), since);
  } catch (error) {
    console.error(`${name}: ${error.stack ?? error}`);
    count(name, { passed: 0, failed: 1 }, since);
  }
}

async function build() {
  await buildAll();
  return { passed: 1, failed: 0 };
}

async function checks() {
  const outcomes = await runChecks({ rules: false });
  const failed = outcomes.filter((outcome) => !outcome.ok).length;
  return { passed: outcomes.length - failed, failed };
}

async function unit() {
  const file = path.join(reports, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const { code } = await runPackage('vitest', ['run', '--config', 'scripts/vitest.config.ts', ...reporters, ...rest], {
    show: true,
    // The build before left `production` behind, in which React has no test helpers.
    env: { NO_COLOR: '1', NODE_ENV: 'test' },
  });
  const report = JSON.parse(readFileSync(file, 'utf8'));
  // A file that could not even be loaded has no tests to count; an error outside a test only shows in the exit code.
  const unloaded = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0);
  const failed = report.numFailedTests + unloaded.length;
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
}

async function windows() {
  const file = path.join(reports, 'window.json');
  const display = process.platform === 'linux' && !process.env.DISPLAY ? await openDisplay() : undefined;
  try {
    const config = ['--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'];
    const { code } = await runPackage('playwright', ['test', ...config, ...rest], {
      show: true,
      env: {
        FORCE_COLOR: '0',
        PLAYWRIGHT_JSON_OUTPUT_NAME: file,
        ...(display ? { DISPLAY: display.name } : {}),
      },
    });
    const { stats, errors } = JSON.parse(readFileSync(file, 'utf8'));
    const failed = stats.unexpected + stats.flaky + errors.length;
    return { passed: stats.expected, failed: failed || (code === 0 ? 0 : 1) };
  } finally {
    display?.close();
  }
}

if (only !== 'check') await stage('build', build);
const middle = [];
if (!only || only === 'check') middle.push(stage('check', checks));
if (!only || only === 'unit') middle.push(stage('unit and store tests', unit));
await Promise.all(middle);
if (!only || only === 'window') await stage('window tests', windows);

rmSync(reports, { recursive: true, force: true });
process.exitCode = total.failed > 0 ? 1 : 0;
process.on('exit', () => console.log(`${total.passed} passed, ${total.failed} failed`));
