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

function unpack(place) {
  let part;
  try {
    fs.mkdirSync(place, { recursive: true });
    part = fs.mkdtempSync(path.join(place, '.unpack-'));
  } catch {
    return false;
  }
  try {
    const tar = spawnSync('tar', ['-xzf', archive, '-C', part], { stdio: ['ignore', 'ignore', 'inherit'] });
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
  if (!found) {
    console.error('duvo: cannot unpack ' + archive + '\nhint: it needs tar, and a folder to write: ' + places().join(' or '));
    process.exit(1);
  }
  return path.join(found, name, 'bin', 'duvo');
}

const child = spawn(program(), process.argv.slice(2), { stdio: 'inherit' });
// the terminal sends Ctrl-C to both of us: what it means is decided by duvo
process.on('SIGINT', () => {});
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
