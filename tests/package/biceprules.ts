import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix } from 'node:path';
import type { Node } from 'web-tree-sitter';
import { Language, Parser } from 'web-tree-sitter';
import type { Subject } from './subject.ts';

/*
 * Bicep's own compiler cannot be had from a package registry. The grammar finds what does not parse; these rules find
 * what parses and yet would not deploy: a name that nothing declares, a module that is given the wrong parameters.
 */
await Parser.init();
const language = await Language.load(readFileSync(createRequire(import.meta.url).resolve('tree-sitter-bicep/tree-sitter-bicep.wasm')));
const parser = new Parser();
parser.setLanguage(language);

function parse(text: string): Node {
  const tree = parser.parse(text);
  if (tree === null) throw new Error('The Bicep grammar gave no tree.');
  return tree.rootNode;
}

/** Types and versions that the project has read the documentation of. */
const RESOURCES = ['Microsoft.Web/staticSites', 'Microsoft.Web/staticSites/customDomains', 'Microsoft.Web/staticSites/config'].map((type) => `${type}@2024-04-01`);
const FUNCTIONS = ['empty', 'resourceGroup', 'subscription', 'uniqueString', 'toLower', 'description', 'minLength', 'maxLength', 'allowed', 'secure'];
/** The names that the toolkit's other files ask for. */
const OUTPUTS = ['APP_DOMAIN', 'APP_ENDPOINT', 'AZURE_STATIC_WEB_APPS_RESOURCE_ID'];

const kinds = (root: Node, ...types: string[]) => root.descendantsOfType(types).filter((node): node is Node => node !== null);
const named = (node: Node) => kinds(node, 'identifier')[0]?.text ?? '';
const names = (root: Node, type: string) => kinds(root, `${type}_declaration`).map(named);
const textOf = (node: Node) => kinds(node, 'string_content')[0]?.text ?? '';

/** Outputs of main.bicep, as written. */
export function bicepOutputs(subject: Subject): string[] {
  return names(parse(subject.bicep['main.bicep'] ?? ''), 'output');
}

/** Identifiers that are used, not declared and not a key or a property. */
function used(root: Node): string[] {
  return kinds(root, 'identifier').filter((node) => {
    const parent = node.parent;
    if (parent === null) return false;
    if (/_declaration$/.test(parent.type)) return parent.child(1)?.id !== node.id;
    return !(parent.type === 'object_property' && parent.child(0)?.id === node.id);
  }).map((node) => node.text);
}

function fileProblems(file: string, root: Node): string[] {
  const declared = [...names(root, 'parameter'), ...names(root, 'variable'), ...names(root, 'resource'), ...names(root, 'module'), ...FUNCTIONS];
  const types = kinds(root, 'resource_declaration').map(textOf);
  const secure = kinds(root, 'parameter_declaration').filter((node) => /@secure\(\)\s*$/.test(node.previousNamedSibling?.text ?? '')).map(named);
  const outputs = kinds(root, 'output_declaration').map((node) => node.text);
  return [
    ...(root.hasError ? [`${file} does not parse`] : []),
    ...used(root).filter((name) => !declared.includes(name)).map((name) => `${file}: nothing declares ${name}`),
    ...types.filter((type) => !RESOURCES.includes(type)).map((type) => `${file}: ${type} is not on the list`),
    ...outputs.filter((text) => /listSecrets|listKeys|apiKey|password/i.test(text) || secure.some((name) => new RegExp(`\\b${name}\\b`).test(text))).map((text) => `${file}: a secret in "${text}"`),
  ];
}

/** Keys of a module's `params`, against what the module's file declares and has no default for; and the outputs read of it. */
function moduleProblems(file: string, root: Node, files: Record<string, string>): string[] {
  return kinds(root, 'module_declaration').flatMap((node) => {
    const path = posix.join(posix.dirname(file), textOf(node));
    const text = files[path];
    if (text === undefined) return [`${file}: ${path} does not exist`];
    const inner = parse(text);
    const params = kinds(node, 'object_property').find((property) => property.child(0)?.text === 'params');
    const given = params ? kinds(params, 'object_property').filter((property) => property.parent?.parent?.id === params.id).map((property) => property.child(0)?.text ?? '') : [];
    const wanted = kinds(inner, 'parameter_declaration');
    const required = wanted.filter((each) => each.namedChildCount < 3).map(named);
    const read = [...root.text.matchAll(new RegExp(`\\b${named(node)}\\.outputs\\.(\\w+)`, 'g'))].map((match) => match[1] ?? '');
    return [
      ...required.filter((name) => !given.includes(name)).map((name) => `${file}: ${path} is not given ${name}`),
      ...given.filter((name) => !wanted.map(named).includes(name)).map((name) => `${file}: ${path} has no parameter ${name}`),
      ...read.filter((name) => !names(inner, 'output').includes(name)).map((name) => `${file}: ${path} has no output ${name}`),
    ];
  });
}

export function bicepProblems(subject: Subject): string[] {
  const files = subject.bicep;
  const main = parse(files['main.bicep'] ?? '');
  const each = Object.entries(files).flatMap(([file, text]) => {
    const root = parse(text);
    return [...fileProblems(file, root), ...moduleProblems(file, root, files)];
  });
  const parameters = Object.keys((JSON.parse(subject.parameters) as { parameters: object }).parameters);
  const declared = kinds(main, 'parameter_declaration');
  const required = declared.filter((node) => node.namedChildCount < 3).map(named);
  return [
    ...each,
    ...parameters.filter((name) => !declared.map(named).includes(name)).map((name) => `main.parameters.json: main.bicep has no parameter ${name}`),
    ...required.filter((name) => !parameters.includes(name)).map((name) => `main.parameters.json lacks ${name}`),
    ...(names(main, 'output').join() === OUTPUTS.join() ? [] : ['main.bicep: the outputs are not the toolkit\'s names']),
  ];
}
