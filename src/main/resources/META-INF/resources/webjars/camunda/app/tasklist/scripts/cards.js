/* What counts on a card of the list: where the case stands and how long there is left, in words; one question for the whole list. */
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const TOGETHER = 40;

let waiting = new Map();

function ask() {
  const nodes = waiting;
  waiting = new Map();
  const query = [...nodes.keys()].map((id) => `task=${encodeURIComponent(id)}`).join('&');
  fetch(`${root}/counter/cards?${query}`, { headers: { Accept: 'application/json' } })
    .then((answer) => (answer.ok ? answer.json() : []))
    .then((cards) => cards.forEach((card) => (nodes.get(card.id) || []).forEach((node) => fill(node, card))))
    // The list stays as the web app drew it.
    .catch(() => {});
}

function badge(kind, word, hint) {
  const label = document.createElement('span');
  label.className = `own-badge own-badge-${kind}`;
  label.textContent = word;
  if (hint) {
    label.title = hint;
  }
  return label;
}

function fill(node, card) {
  node.replaceChildren();
  node.className = 'own-card';
  if (card.due) {
    node.append(badge(card.urgency, card.due, `期限：${card.dueAt}`));
  }
  if (card.stage) {
    node.append(badge('stage', card.stage));
  }
  if (card.round) {
    node.append(badge('round', card.round));
  }
  if (card.station) {
    node.append(badge('station', card.station));
  }
}

export default {
  id: 'matter-card',
  pluginPoint: 'tasklist.card',
  // Below the case's number and title.
  priority: -10,
  render: (node, { taskId }) => {
    if (waiting.size === 0) {
      window.setTimeout(ask, TOGETHER);
    }
    waiting.set(taskId, [...(waiting.get(taskId) || []), node]);
  },
  unmount: () => {}
};
