/* Our own pages that are for some roles only, in Tasklist's navigation bar: the server says which. */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

function linkTo(page) {
  const link = document.createElement('a');
  link.href = root + page.path;
  link.target = '_blank';
  link.rel = 'noopener';
  const icon = document.createElement('span');
  icon.className = `glyphicon glyphicon-${page.icon}`;
  link.append(icon, ` ${page.name}`);
  return link;
}

export default {
  id: 'own-pages',
  pluginPoint: 'tasklist.navbar.action',
  priority: 48,
  // Only rendered for somebody who is logged in.
  render: (node) => {
    node.className = 'own-pages';
    fetch(`${root}/counter/pages`, { headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : []))
      .then((pages) => node.replaceChildren(...pages.map(linkTo)))
      .catch(() => {});
  },
  unmount: () => {}
};
