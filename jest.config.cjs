const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
    },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  },
];

const base = {
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.tsx?$': swc },
  roots: ['<rootDir>/server', '<rootDir>/shared', '<rootDir>/admin', '<rootDir>/scripts'],
};

const onEngine = (engine) => ({
  ...base,
  displayName: engine,
  globals: { TEST_ENGINE: engine },
  testMatch: ['**/*.api.test.ts'],
});

/** unit: pure rules. sqlite, mariadb: the same API tests on each engine. browser: the built portal in Chromium. */
module.exports = {
  testTimeout: 60_000,
  maxWorkers: 2,
  // a worker keeps what each file loaded: past this its collector takes more time than a new worker
  workerIdleMemoryLimit: '1.2GB',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['\\.(api|browser)\\.test\\.ts$', '/node_modules/', '/dist/'],
    },
    onEngine('sqlite'),
    onEngine('mariadb'),
    { ...base, displayName: 'browser', testMatch: ['**/*.browser.test.ts'] },
  ],
};
