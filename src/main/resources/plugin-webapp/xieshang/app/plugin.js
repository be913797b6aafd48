/* What Cockpit shows leaders beyond its own: docs/decisions/0106. */
import { h, replace } from './dom.js';
import { address, plugin } from './page.js';
import { dashboard } from './dashboard.js';
import { pages } from './pages.js';
import { here, searchBox } from './search.js';
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
];
