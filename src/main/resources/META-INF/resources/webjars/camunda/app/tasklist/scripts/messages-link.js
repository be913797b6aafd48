/* 我的消息 in Tasklist's navigation bar, with how many are unread. */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const EVERY = 60000;

let timer = null;

export default {
  id: 'messages-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 49,
  // Only rendered for somebody who is logged in.
  render: (node) => {
    // Whoever asked for their messages before logging in gets them now; nothing but our own pages.
    const asked = new URLSearchParams(window.location.search).get('returnTo');
    if (asked && /^\/messages(\/[0-9]+)?(\?.*)?$/.test(asked.replace(root, ''))) {
      window.location.replace(asked);
      return;
    }
    const link = document.createElement('a');
    link.href = `${root}/messages`;
    link.target = '_blank';
    link.rel = 'noopener';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-envelope';
    const count = document.createElement('span');
    count.className = 'badge';
    count.hidden = true;
    link.append(icon, ' 我的消息 ', count);
    node.append(link);
    const look = () => fetch(`${root}/messages/unread`, { headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : { unread: 0 }))
      .then(({ unread }) => {
        count.hidden = unread === 0;
        count.textContent = unread > 99 ? '99+' : String(unread);
      })
      .catch(() => {
        count.hidden = true;
      });
    look();
    timer = window.setInterval(look, EVERY);
  },
  unmount: () => window.clearInterval(timer)
};
