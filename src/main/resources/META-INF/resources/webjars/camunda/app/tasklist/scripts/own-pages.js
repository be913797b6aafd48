/* Our own pages that are for some roles only, in Tasklist's navigation bar: the server says which. */
import { ask, make, root } from './own.js';

function linkTo(page) {
  const link = make('a', '', make('span', `glyphicon glyphicon-${page.icon}`), ` ${page.name}`);
  link.href = root + page.path;
  link.target = '_blank';
  link.rel = 'noopener';
  return link;
}

export default {
  id: 'own-pages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 48,
  // Only rendered for somebody who is logged in.
  render: (node) => {
    node.className = 'own-links';
    ask('/counter/pages')
      .then((pages) => node.replaceChildren(...pages.map(linkTo)))
      .catch(() => {});
  },
  unmount: () => {}
};
