/* What counts on a card of the list: where the case stands and how long there is left, in words; one question for the whole list. */
import { ask as askServer, make } from './own.js';
import { choose, isChosen, offer, whenChanged } from './selection.js';

const TOGETHER = 40;

let waiting = new Map();

function ask() {
  const nodes = waiting;
  waiting = new Map();
  askServer(`/counter/cards?${[...nodes.keys()].map((id) => `task=${encodeURIComponent(id)}`).join('&')}`)
    .then((cards) => cards.forEach((card) => (nodes.get(card.id) || []).forEach((node) => fill(node, card))))
    // The list stays as the web app drew it.
    .catch(() => {});
}

function badge(kind, word, hint) {
  const label = make('span', `own-badge own-badge-${kind}`, word);
  if (hint) {
    label.title = hint;
  }
  return label;
}

/** A box to choose the card with; a click on it must not open the task. */
function box(id) {
  const input = make('input', 'own-choose');
  input.type = 'checkbox';
  input.value = id;
  input.checked = isChosen(id);
  input.addEventListener('change', () => choose(id, input.checked));
  const label = make('label', 'own-choice', input, '选择');
  label.addEventListener('click', (event) => event.stopPropagation());
  return label;
}

function fill(node, card) {
  node.className = 'own-card';
  node.replaceChildren(
    ...[
      card.due && badge(card.urgency, card.due, `期限：${card.dueAt}`),
      card.stage && badge('stage', card.stage),
      card.round && badge('round', card.round),
      card.station && badge('station', card.station),
      card.claimable && box(card.id),
    ].filter(Boolean));
  if (card.claimable) {
    offer(card.id);
  }
}

whenChanged(() => document.querySelectorAll('input.own-choose').forEach((input) => {
  input.checked = isChosen(input.value);
}));

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
