/* 全程 beside a task's form: what has happened to its case, who did it and with which words, the latest first. */
import { ask, make, root } from './own.js';

/** So many of the latest steps stand open; of the others those that are short. */
const OPEN = 3;
const SHORT = 240;

function table(item) {
  const head = make('tr', '', ...item.columns.map((column) => make('th', '', column)));
  const rows = item.rows.map((row) => make('tr', '', ...row.map((cell) => make('td', '', cell))));
  return make('div', 'own-rows', make('table', '', make('thead', '', head), make('tbody', '', ...rows)));
}

function words(item) {
  const parts = [];
  if (item.label) {
    parts.push(make('dt', '', item.label));
  }
  if (item.rows.length > 0) {
    parts.push(make('dd', 'own-listed', item.value, table(item)));
  } else {
    parts.push(make('dd', item.label ? '' : 'own-alone', item.value));
  }
  return parts;
}

function step(line, open) {
  const summary = make('summary', '',
    make('strong', '', line.step), make('span', 'own-who', line.who), make('time', '', line.at));
  if (line.items.length === 0) {
    return make('div', 'own-step own-bare', summary.cloneNode(true));
  }
  const length = line.items.reduce((sum, item) => sum + item.value.length + item.rows.flat().join('').length, 0);
  const details = make('details', 'own-step', summary, make('dl', '', ...line.items.flatMap(words)));
  details.open = open || length <= SHORT;
  return details;
}

function show(node, story) {
  let seen = 0;
  node.replaceChildren(
    make('p', 'own-head', make('strong', '', story.caseNumber), `　${story.standing}`),
    ...story.chapters.flatMap((chapter) => [
      make('h4', '', chapter.name),
      ...chapter.lines.map((line) => {
        seen += 1;
        return step(line, seen <= OPEN);
      }),
    ]));
  if (story.dossier) {
    const link = make('a', '', '打开完整的案件档案');
    link.href = root + story.dossier;
    link.target = '_blank';
    link.rel = 'noopener';
    node.append(make('p', 'own-foot', link));
  }
}

export default {
  id: 'matter-story',
  pluginPoint: 'tasklist.task.detail',
  // After the form and the engine's own history, which brand styles hide by its place.
  priority: 790,
  properties: { label: '全程' },
  render: (node, { taskId }) => {
    node.className = 'own-story';
    node.replaceChildren(make('p', 'own-quiet', '正在读取……'));
    ask(`/dossier/task/${encodeURIComponent(taskId)}`)
      .then((story) => (story
        ? show(node, story)
        : node.replaceChildren(make('p', 'own-quiet', '这项任务不属于某个案件，没有案件记录。'))))
      .catch((failure) => node.replaceChildren(make('p', 'own-quiet', failure.message)));
  },
  unmount: () => {}
};
