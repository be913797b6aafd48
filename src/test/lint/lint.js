// node lint.js file… : prints one line per finding, exits with 1 if there is any; warnings count.
import { readFileSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { basename, extname } from 'node:path';

// @camunda/form-linting is written for bundlers: its imports have no extension.
register('data:text/javascript,' + encodeURIComponent(`
  export async function resolve(name, context, next) {
    try {
      return await next(name, context);
    } catch (error) {
      if (!name.startsWith('.')) throw error;
      return next(name + '.js', context);
    }
  }
  export function load(url, context, next) {
    return next(url, url.includes('/form-linting/') ? { ...context, format: 'module' } : context);
  }`), import.meta.url);

const require = createRequire(import.meta.url);
const { BpmnModdle } = await import('bpmn-moddle');
const { DmnModdle } = await import('dmn-moddle');
const { FormLinter } = await import('@camunda/form-linting');
const { Linter } = require('bpmnlint');
const Resolver = require('bpmnlint/lib/resolver/node-resolver');
const { Linter: DmnLinter } = require('dmnlint');
const DmnResolver = require('dmnlint/lib/resolver/node-resolver');

const linters = {
  '.bpmn': async (text) => lintModel(
    new BpmnModdle({ camunda: require('camunda-bpmn-moddle/resources/camunda.json') }),
    new Linter({
      config: { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-platform-7-24'] },
      resolver: new Resolver({ require })
    }),
    text),
  '.dmn': async (text) => lintModel(
    new DmnModdle({ camunda: require('camunda-dmn-moddle/resources/camunda.json') }),
    new DmnLinter({ config: { extends: 'dmnlint:recommended' }, resolver: new DmnResolver({ require }) }),
    text),
  // The linter knows no 7.24 and then finds nothing at all; 7.22 has the same form-js (1.8.7).
  '.form': async (text) => (await new FormLinter().lint({ ...JSON.parse(text), executionPlatformVersion: '7.22.0' }))
    .filter(({ category }) => category !== 'info')
    .map(({ category, id, message }) => `${category} ${id}: ${message}`)
};

async function lintModel(moddle, linter, text) {
  const { rootElement, warnings } = await moddle.fromXML(text);
  const findings = Object.entries(await linter.lint(rootElement)).flatMap(([rule, reports]) =>
    reports.map(({ category, id, message }) => `${category} ${id}: ${message} [${rule}]`));
  return [...warnings.map(({ message }) => `parse: ${message}`), ...findings];
}

for (const file of process.argv.slice(2)) {
  for (const finding of await linters[extname(file)](readFileSync(file, 'utf8'))) {
    console.log(`${basename(file)}: ${finding}`);
    process.exitCode = 1;
  }
}
