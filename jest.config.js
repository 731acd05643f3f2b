// Packages published as ES modules only are compiled for Jest, whose own ES module mode is experimental.
const esModulePackages = [
  'mdast-util-.*',
  'micromark.*',
  'unist-util-.*',
  'decode-named-character-reference',
  'character-entities',
  'devlop',
  'ccount',
  'escape-string-regexp',
  'zwitch',
  'longest-streak',
  'openid-client',
  'oauth4webapi',
  'jose',
];

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.[tj]s$': [
      '@swc/jest',
      { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  reporters: ['default', '<rootDir>/test/support/count-reporter.js'],
  testTimeout: 60_000,
  // Tests of faults and of pages wait more than they compute: two at a time take two thirds of the time on two cores.
  maxWorkers: 2,
  transformIgnorePatterns: [`/node_modules/(?!(${esModulePackages.join('|')})/)`],
};
