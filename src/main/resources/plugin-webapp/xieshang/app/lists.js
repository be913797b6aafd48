/* The lists behind the figures: cases, promises, meetings. */
import { h } from './dom.js';
import { exportLink, load, pager } from './page.js';
import { count } from './format.js';
import { cases, items, meetings } from './cells.js';
import { filters } from './filters.js';
import { words } from './words.js';

function list(node, place, query, { page, resource, parts, states, title, show }) {
  load(node, place, (signal) => Promise.all([place.know.ask(resource, query, signal), place.know.ask('options', {}, signal)]), ([found, options]) => [
    h('div', { className: 'xs-head' },
      h('h1', {}, title),
      h('p', {}, words.cases.total(count(found.total))),
      found.total > 0 && h('span', { className: 'xs-actions' }, exportLink(place, resource, { ...query, page: null, size: null }))),
    filters(page, null, query, parts, options, states),
    show(found),
    pager(found, page, null, query),
  ]);
}

export function caseList(node, place, { query }) {
  const closed = query.state === 'closed';
  const open = !query.state || query.state === 'open';
  const late = query.overdue === 'true' || query.level || query.assignee;
  list(node, place, query, {
    page: 'cases',
    resource: 'cases',
    title: late ? words.cases.lateTitle : words.cases.title,
    states: words.states.cases,
    parts: ['state', ...(open ? ['stage'] : []), 'station', 'areaLeader', 'category', 'tier', ...(open ? ['level'] : []), 'sort', ...(open ? ['overdue', 'assignee'] : [])],
    show: (found) => cases(found.rows, closed ? ['matter', 'station', 'category', 'result', 'received', 'closed'] : ['matter', 'station', 'stage', 'inStage', 'step', 'level', 'late'],
      late ? words.cases.emptyLate : words.cases.empty),
  });
}

export function itemList(node, place, { query }) {
  const done = query.state === 'done' || query.state === 'all';
  list(node, place, query, {
    page: 'items',
    resource: 'items',
    title: words.items.title,
    states: words.states.items,
    parts: ['state', ...(query.state === 'done' && (query.from || query.to) ? ['period'] : []), 'station'],
    show: (found) => items(found.rows, ['item', 'station', 'department', 'status', ...(done ? ['result'] : []), 'due', done ? 'ended' : 'left'], words.items.empty),
  });
}

export function meetingList(node, place, { query }) {
  list(node, place, query, {
    page: 'meetings',
    resource: 'meetings',
    title: words.meetings.title,
    states: words.states.meetings,
    parts: ['state', 'period', 'station'],
    show: (found) => meetings(found.rows, words.meetings.empty, true),
  });
}
