#!/usr/bin/env node
// Unpacks duvo at the first start, and starts it. tar keeps the times of files, by which duvo's AOT cache knows its jars.
'use strict';

const { spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const name = 'duvo-${version}';
const archive = path.join(__dirname, '..', '${image}');

function places() {
  const told = process.env.XDG_CACHE_HOME || '';
  // the specification: a relative path is to be ignored
  const cache = path.isAbsolute(told) ? told : path.join(os.homedir(), '.cache');
  return [path.join(__dirname, '..'), path.join(cache, 'duvo', 'npm-${image_sha256}'.slice(0, 16))];
}

// the terminal sends Ctrl-C to all of us: tar ends by it, and what it means to duvo is decided there
process.on('SIGINT', () => {});

function sweep(place) {
  for (const left of fs.readdirSync(place).filter((file) => file.startsWith('.unpack-'))) {
    const part = path.join(place, left);
    const known = fs.statSync(part, { throwIfNoEntry: false });
    // a start that was killed left it: unpacking takes seconds
    if (known && Date.now() - known.ctimeMs > 600_000) {
      fs.rmSync(part, { recursive: true, force: true });
    }
  }
}

function unpack(place) {
  let part;
  try {
    fs.mkdirSync(place, { recursive: true });
    sweep(place);
    part = fs.mkdtempSync(path.join(place, '.unpack-'));
  } catch {
    return false;
  }
  try {
    const tar = spawnSync('tar', ['-xzf', archive, '-C', part], { stdio: ['ignore', 'ignore', 'inherit'] });
    if (tar.signal) {
      process.exitCode = 130;
      return true;
    }
    if (tar.status !== 0) {
      return false;
    }
    fs.renameSync(path.join(part, name), path.join(place, name));
    return true;
  } catch {
    // another start was faster
    return fs.existsSync(path.join(place, name));
  } finally {
    fs.rmSync(part, { recursive: true, force: true });
  }
}

function program() {
  const found = places().find((place) => fs.existsSync(path.join(place, name))) || places().find(unpack);
  if (process.exitCode) {
    process.exit();
  }
  if (!found) {
    console.error('duvo: cannot unpack ' + archive + '\nhint: it needs tar, and a folder to write: ' + places().join(' or ')
        + '; if it is damaged, install this package again');
    process.exit(1);
  }
  return path.join(found, name, 'bin', 'duvo');
}

const child = spawn(program(), process.argv.slice(2), { stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGHUP']) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (error) => {
  console.error('duvo: ' + error.message);
  process.exit(1);
});
child.on('exit', (code, signal) => {
  if (signal) {
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  } else {
    process.exit(code);
  }
});
