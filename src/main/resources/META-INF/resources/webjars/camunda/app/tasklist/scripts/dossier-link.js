/* 案件档案 in Tasklist's navigation bar: the record of every case the visitor may see. */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

export default {
  id: 'dossier-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 50,
  // Only rendered for somebody who is logged in.
  render: (node) => {
    // Whoever asked for a dossier before logging in gets it now; nothing but our own pages.
    const asked = new URLSearchParams(window.location.search).get('returnTo');
    if (asked && /^\/(dossier|slips|placement|counter|reports)(\/[0-9]+|\/absence)?(\?.*)?$|^\/roster$/.test(asked.replace(root, ''))) {
      window.location.replace(asked);
      return;
    }
    const link = document.createElement('a');
    link.href = `${root}/dossier`;
    link.target = '_blank';
    link.rel = 'noopener';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-folder-open';
    link.append(icon, ' 案件档案');
    node.append(link);
  },
  unmount: () => {}
};
