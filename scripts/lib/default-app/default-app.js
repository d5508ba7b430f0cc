// What `electron <folder>` runs in a runtime that came without Electron's own default application. The top-level await
// matters: Electron holds back `ready` until it is over, so the application's own module is there in time.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const args = process.argv.slice(1);
const preloads = [];
let target;
for (let index = 0; index < args.length && !target; index += 1) {
  const argument = args[index];
  if (argument === '-r' || argument === '--require') preloads.push(args[++index]);
  else if (!argument.startsWith('-')) target = path.resolve(argument);
}
if (!target) {
  console.error('Usage: electron [options] <application folder>');
  process.exit(2);
}

const require = createRequire(import.meta.url);
for (const file of preloads) require(path.resolve(file));

let entry = target;
if (statSync(target).isDirectory()) {
  const manifest = JSON.parse(readFileSync(path.join(target, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setAppPath(target);
  entry = path.join(target, manifest.main ?? 'index.js');
}
await import(pathToFileURL(entry).href);
