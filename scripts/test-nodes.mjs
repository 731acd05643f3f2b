// Runs the test suite on the other Node lines this package supports, each fetched as an npm package.
import { spawnSync } from 'node:child_process';

const LINES = ['22', '24'];

for (const line of LINES) {
  console.log(`\nNode ${line}`);
  const { status } = spawnSync(
    'npx',
    ['--yes', `node@${line}`, 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
}
