// Bundles the try-out page into dist/page and the console into dist/page/console, or into the folder named on the
// command line. With --sizes, says how much JavaScript each page loads.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const source = path.join(root, 'src', 'console', 'page');
const [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const target = path.resolve(folder ?? path.join(root, 'dist', 'page'));

const common = {
  bundle: true,
  minify: true,
  sourcemap: false,
  target: ['es2022'],
  logLevel: 'warning',
  metafile: true,
};

async function bundleTryOut() {
  const from = path.join(source, 'try-out');
  await mkdir(target, { recursive: true });
  await build({
    ...common,
    entryPoints: [path.join(from, 'page.ts'), path.join(from, 'page.css')],
    outdir: target,
    format: 'iife',
  });
  await copyFile(path.join(from, 'index.html'), path.join(target, 'index.html'));
  await copyFile(path.join(source, 'shared', 'favicon.svg'), path.join(target, 'favicon.svg'));
}

/** Each page of the console is a chunk of its own, loaded when it is opened. */
async function bundleConsole() {
  const from = path.join(source, 'console');
  const into = path.join(target, 'console');
  await rm(into, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  const { metafile } = await build({
    ...common,
    entryPoints: [path.join(from, 'console.tsx'), path.join(from, 'console.css')],
    outdir: into,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[name]-[hash]',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await copyFile(path.join(from, 'index.html'), path.join(into, 'index.html'));
  await copyFile(path.join(source, 'shared', 'favicon.svg'), path.join(into, 'favicon.svg'));
  return metafile;
}

/** A chunk and all that it imports before it can run, in bytes. */
function sizeOf(outputs, name, seen = new Set()) {
  if (seen.has(name)) return 0;
  seen.add(name);
  const { bytes, imports } = outputs[name];
  return imports
    .filter(({ kind }) => kind === 'import-statement')
    .reduce((sum, { path: imported }) => sum + sizeOf(outputs, imported, seen), bytes);
}

await bundleTryOut();
const { outputs } = await bundleConsole();
if (process.argv.includes('--sizes')) {
  for (const [name, { entryPoint }] of Object.entries(outputs)) {
    if (!entryPoint?.match(/\.tsx?$/)) continue;
    console.log(`${(sizeOf(outputs, name) / 1000).toFixed(1)} kB\t${entryPoint}`);
  }
}
