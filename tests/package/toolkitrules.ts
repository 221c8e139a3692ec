import { placesIn } from '../../appPackage/values.ts';
import { bicepOutputs } from './biceprules.ts';
import type { Action, Stages, Subject } from './subject.ts';

/** Actions of the toolkit that the project uses: what they must be given, and what they must write [yaml.schema v1.13]. */
const ACTIONS: Record<string, { needs: string[]; writes?: string[] }> = {
  'aadApp/create': { needs: ['name', 'generateClientSecret', 'signInAudience'], writes: ['clientId', 'objectId'] },
  'aadApp/update': { needs: ['manifestPath', 'outputFilePath'] },
  'teamsApp/create': { needs: ['name'], writes: ['teamsAppId'] },
  'teamsApp/validateManifest': { needs: ['manifestPath'] },
  'teamsApp/zipAppPackage': { needs: ['manifestPath', 'outputZipPath', 'outputFolder'] },
  'teamsApp/validateAppPackage': { needs: ['appPackagePath'] },
  'teamsApp/update': { needs: ['appPackagePath'] },
  'teamsApp/extendToM365': { needs: ['appPackagePath'], writes: ['titleId', 'appId'] },
  'teamsApp/publishAppPackage': { needs: ['appPackagePath'], writes: ['publishedAppId'] },
  'arm/deploy': { needs: ['subscriptionId', 'resourceGroupName', 'templates'] },
  'azureStaticWebApps/getDeploymentToken': { needs: ['resourceId'], writes: ['deploymentToken'] },
  'cli/runNpmCommand': { needs: ['args'] },
  'cli/runNpxCommand': { needs: ['args'] },
  'devTool/install': { needs: ['devCert'], writes: ['sslCertFile', 'sslKeyFile'] },
  'file/createOrUpdateEnvironmentFile': { needs: ['target', 'envs'] },
};
/** The order in which nothing is used before it exists. */
const PROVISION = [
  'aadApp/create', 'teamsApp/create', 'arm/deploy', 'azureStaticWebApps/getDeploymentToken', 'aadApp/update', 'teamsApp/validateManifest',
  'teamsApp/zipAppPackage', 'teamsApp/validateAppPackage', 'teamsApp/update', 'teamsApp/extendToM365',
];
const PUBLISH = ['teamsApp/zipAppPackage', 'teamsApp/validateAppPackage', 'teamsApp/update', 'teamsApp/publishAppPackage'];

function structureOf(name: string, action: Action): string[] {
  const known = ACTIONS[action.uses];
  if (known === undefined) return [`${name}: ${action.uses} is no action of the toolkit`];
  const given = known.needs.filter((key) => action.with?.[key] === undefined).map((key) => `${name}: ${action.uses} lacks ${key}`);
  const written = (known.writes ?? []).filter((key) => action.writeToEnvironmentFile?.[key] === undefined).map((key) => `${name}: ${action.uses} writes no ${key}`);
  const open = Object.entries(action.writeToEnvironmentFile ?? {}).filter(([key, variable]) => /token|secret|password/i.test(key) && !variable.startsWith('SECRET_'));
  return [...given, ...written, ...open.map(([key]) => `${name}: ${key} is written where it is committed`)];
}

const stagesOf = (stages: Stages) => [...(stages.provision ?? []), ...(stages.deploy ?? []), ...(stages.publish ?? [])];
const uses = (actions: Action[] | undefined) => (actions ?? []).map((action) => action.uses);

/** Values made from others (`NAME=${OTHER}`) reach the build step as they are written, so the step must give them itself. */
function buildProblems({ toolkit, env }: Subject): string[] {
  const build = toolkit.dev.deploy?.find((action) => String(action.with?.['args']).includes('vite build'));
  const made = Object.entries(env.dev).filter(([key, value]) => key.startsWith('VITE_') && value.includes('${')).map(([key]) => key);
  return made.filter((key) => build?.env?.[key] === undefined).map((key) => `dev: the build is not given ${key}`);
}

export function structureProblems(subject: Subject): string[] {
  const { dev, local } = subject.toolkit;
  const each = Object.entries(subject.toolkit).flatMap(([name, stages]) => [
    ...(stages.version === 'v1.13' ? [] : [`${name}: not of version v1.13`]),
    ...(stages.environmentFolderPath === './env' ? [] : [`${name}: the environments are not in env`]),
    ...stagesOf(stages).flatMap((action) => structureOf(name, action)),
  ]);
  const secret = stagesOf(dev).concat(stagesOf(local)).some((action) => action.uses === 'aadApp/create' && action.with?.['generateClientSecret'] !== false);
  return [
    ...each,
    ...(uses(dev.provision).join() === PROVISION.join() ? [] : ['dev: provision is not in its order']),
    ...(uses(dev.publish).join() === PUBLISH.join() ? [] : ['dev: publish is not in its order']),
    ...(uses(local.provision).join() === PROVISION.filter((name) => !/^a(rm|zure)/.test(name)).join() ? [] : ['local: provision is not in its order']),
    ...buildProblems(subject),
    ...(secret ? ['a client secret that nothing could keep'] : []),
  ];
}

/** Asked of the person at the first provision; made by the toolkit itself while it updates the registration. */
const ASKED = ['AZURE_SUBSCRIPTION_ID', 'AZURE_RESOURCE_GROUP_NAME'];
const MADE: Record<string, string[]> = { 'aadApp/update': ['AAD_APP_ACCESS_AS_USER_PERMISSION_ID'] };

/** Templates that an action fills in, besides its own text. */
function templatesOf(action: Action, subject: Subject): string[] {
  if (action.uses === 'aadApp/update') return [subject.registration];
  if (action.uses === 'arm/deploy') return [subject.parameters];
  return /Manifest|zip/.test(action.uses) ? [subject.manifest, ...Object.values(subject.languages)] : [];
}

/** Walks the stages in their order: what each action asks for must be there when it runs. */
export function placeProblems(subject: Subject): string[] {
  return (['dev', 'local'] as const).flatMap((name) => {
    const given = Object.entries(subject.env[name]).filter(([, value]) => value !== '').map(([key]) => key);
    const known = new Set([...given, ...ASKED]);
    const problems: string[] = [];
    for (const action of stagesOf(subject.toolkit[name])) {
      for (const made of MADE[action.uses] ?? []) known.add(made);
      const asked = placesIn([JSON.stringify(action), ...templatesOf(action, subject)].join('\n'));
      problems.push(...asked.filter((place) => !known.has(place)).map((place) => `${name}: ${action.uses} asks for ${place}, which nothing gave before`));
      for (const written of Object.values(action.writeToEnvironmentFile ?? {})) known.add(written);
      if (action.uses === 'arm/deploy') for (const output of bicepOutputs(subject)) known.add(output.toUpperCase());
    }
    return problems;
  });
}

/** Real values belong to whoever provisions, and secrets to nobody's repository. */
export function environmentProblems(subject: Subject): string[] {
  const committed = Object.entries(subject.env);
  const written = committed.flatMap(([name, values]) => Object.entries(values).filter(([key, value]) => value !== '' && /^SECRET_|PASSWORD|TOKEN/.test(key)).map(([key]) => `env/.env.${name} holds ${key}`));
  // Vite reads .env.local in every mode, so a name for it there would end in every build.
  const leaking = Object.keys(subject.env.local).filter((key) => key.startsWith('VITE_')).map((key) => `env/.env.local: ${key} would reach every build`);
  const local = committed.filter(([name, values]) => name !== 'sandbox' && values['VITE_HOST'] === 'local').map(([name]) => `env/.env.${name} asks for the sandbox's sign-in`);
  return [...written, ...leaking, ...local];
}
