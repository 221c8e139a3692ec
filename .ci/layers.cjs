/** The layer rules of ARCHITECTURE.md, for dependency-cruiser. Each message says where the code belongs. */
const layer = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    layer('no-cycles', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }, 'A cycle: move what both need one layer down.'),
    layer('app-is-the-top', { path: '^src/(?!app/)' }, { path: '^src/app/' }, 'Nobody imports src/app: it wires, it offers nothing. Pass the thing in through a provider.'),
    layer('ui-reads-queries', { path: '^src/ui/' }, { path: '^src/(graph|app)/' }, 'A screen asks src/queries; Graph is two layers down.'),
    layer('queries-use-graph', { path: '^src/queries/' }, { path: '^src/(ui|hosts|app)/' }, 'src/queries knows graph and domain only; what a host gives comes in through the provider.'),
    layer('graph-knows-domain', { path: '^src/graph/' }, { path: '^src/(ui|queries|hosts|app)/' }, 'src/graph translates JSON into domain types and knows nothing above it.'),
    layer('hosts-know-domain', { path: '^src/hosts/' }, { path: '^src/(ui|queries|graph|app)/' }, 'A host knows the domain only.'),
    layer('domain-knows-nothing', { path: '^src/domain/' }, { path: '^src/(?!domain/)' }, 'A rule that needs another layer is not a rule: pass the value in.'),
    layer('domain-has-no-machinery', { path: '^src/domain/', pathNot: '\\.test\\.ts$' }, { path: 'node_modules/(?!date-fns/|@date-fns/)' }, 'The domain has no network, no React, no clock: only day arithmetic from date-fns.'),
    layer('toolkit-in-one-folder', { path: '^(src|sandbox)/', pathNot: '^src/ui/toolkit/' }, { path: 'node_modules/@microsoft/(mgt-|fast-)' }, 'Graph Toolkit stands in src/ui/toolkit alone, so that replacing it is a one-folder change.'),
    layer('hosts-in-one-folder', { path: '^src/', pathNot: '^src/hosts/' }, { path: 'node_modules/(@microsoft/teams|@azure/msal|@microsoft/office)' }, 'teams-js, TeamsFx, MSAL and office.js stand in src/hosts alone.'),
    layer('fluent-in-ui', { path: '^src/', pathNot: '^src/(ui|app)/' }, { path: 'node_modules/(@fluentui|react-dom)/' }, 'What people see belongs in src/ui.'),
    layer('query-cache-in-queries', { path: '^src/', pathNot: '^src/(queries|app)/' }, { path: 'node_modules/@tanstack/' }, 'Server state lives in src/queries.'),
    layer('graph-types-in-graph', { path: '^src/', pathNot: '^src/graph/' }, { path: 'node_modules/@microsoft/microsoft-graph' }, 'Graph JSON stops at src/graph.'),
    layer('app-never-imports-sandbox', { path: '^src/' }, { path: '^(sandbox|tests)/' }, 'The app never knows the sandbox: it is reached over HTTP only.'),
    layer('sandbox-is-a-witness', { path: '^sandbox/' }, { path: '^(src|tests)/' }, 'A stand-in that shares the app\'s rules is wrong together with the app.'),
    layer(
      'workloads-stand-alone',
      { path: '^sandbox/(people|planner|todo|calendar|mail|drive|directory)/' },
      { path: '^sandbox/', pathNot: ['^sandbox/odata/', '^sandbox/$1/', '^sandbox/tenants/tenant\\.ts$'] },
      'A workload knows sandbox/odata and the tenant format; sandbox/server.ts joins workloads.',
    ),
    layer('journeys-use-the-browser', { path: '^tests/e2e/' }, { path: '^(src|sandbox)/' }, 'A journey knows only the browser and the control address.'),
    layer('contract-stays-below', { path: '^tests/contract/' }, { path: '^src/(app|ui|queries|hosts)/' }, 'Contract tests drive the sandbox with src/graph or with strangers\' code.'),
    layer('session-tests-have-no-screen', { path: '^tests/session/' }, { path: '^src/(app|ui|hosts)/' }, 'Session tests drive src/queries against the sandbox without a screen; what is seen is a journey.'),
    layer('bench-measures-from-outside', { path: '^tests/bench/' }, { path: '^src/' }, 'A measurement that imports what it measures measures itself: open the page.'),
    layer('no-vague-folders', {}, { path: '/(utils|helpers|common|services|types)(/|[.]ts)', pathNot: 'node_modules' }, 'Name the folder after the thing in it.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-sandbox)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
