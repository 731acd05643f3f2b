#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const path = require('node:path');

const main = path.join(__dirname, '..', 'dist', 'src', 'main.js');
if (!existsSync(main)) {
  console.error('mfa-helpdesk is not built yet. Run `npm run build` first (`npm ci` does it too).');
  process.exit(2);
}
require(main).run(process.argv);
