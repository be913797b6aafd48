/* What Cockpit shows leaders beyond its own: docs/decisions/0106. */
import { h, replace } from './dom.js';
import { address, plugin } from './page.js';
import { dashboard } from './dashboard.js';
import { pages } from './pages.js';
import { here, searchBox } from './search.js';
import { tab } from './matter.js';
import { definitionDiagram, definitionTab, instanceDiagram } from './diagram.js';
import { words } from './words.js';

export default [
  plugin({ id: 'xieshang-dashboard', pluginPoint: 'cockpit.dashboard', priority: 100, draw: dashboard }),
  plugin({ id: 'xieshang-pages', pluginPoint: 'cockpit.route', priority: 0, properties: { path: '/xieshang/:page?/:id?' }, draw: pages }),
  {
    ...plugin({
      id: 'xieshang-place', pluginPoint: 'cockpit.navigation', priority: 110, draw: (node) => replace(node, h('a', { href: address('stations') }, words.place)),
    }),
    checkActive: here,
  },
  {
    ...plugin({ id: 'xieshang-search', pluginPoint: 'cockpit.navigation', priority: 120, draw: searchBox }),
    checkActive: () => false,
  },
  plugin({ id: 'xieshang-course', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 30, label: words.case.story, draw: tab('timeline') }),
  plugin({ id: 'xieshang-dossier', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 29, label: words.case.dossier, draw: tab('dossier') }),
  plugin({ id: 'xieshang-rules', pluginPoint: 'cockpit.processInstance.runtime.tab', priority: 28, label: words.case.rules, draw: tab('rules') }),
  plugin({ id: 'xieshang-dwell', pluginPoint: 'cockpit.processDefinition.runtime.tab', priority: 30, label: words.diagram.tab, draw: definitionTab }),
  plugin({ id: 'xieshang-definition', pluginPoint: 'cockpit.processDefinition.diagram.plugin', priority: 0, draw: definitionDiagram }),
  plugin({ id: 'xieshang-instance', pluginPoint: 'cockpit.processInstance.diagram.plugin', priority: 0, draw: instanceDiagram }),
];
