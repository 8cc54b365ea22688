// Stops the embedded server that keeps its data in the given folder, when one is running.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const pidFile = path.join(process.argv[2], 'postmaster.pid');
if (existsSync(pidFile)) {
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  try {
    process.kill(pid, 'SIGINT');
    const end = Date.now() + 10_000;
    while (existsSync(pidFile) && Date.now() < end)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
