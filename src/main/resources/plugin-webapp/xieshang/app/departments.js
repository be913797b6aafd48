/* What departments promised and what became of it. */
import { h } from './dom.js';
import { address, exportLink, figureLink, load, meaning, panel } from './page.js';
import { count, decimal, text } from './format.js';
import { items } from './cells.js';
import { filters } from './filters.js';
import { table } from './table.js';
import { words } from './words.js';

const said = words.department;

function figures(rows, found, linked) {
  const number = (key, head, cell) => ({ head, number: true, definition: meaning(found, key), by: (row) => row[key], cell: cell || ((row) => count(row[key])) });
  return table([
    { head: said.name, primary: true, by: (row) => row.department.name, cell: (row) => (linked ? h('a', { href: address('department', row.department.id) }, row.department.name) : row.department.name) },
    number('open', said.open, (row) => figureLink(count(row.open), row.open, row.list)),
    number('overdue', said.overdue, (row) => (row.overdue ? h('strong', { className: 'xs-late' }, figureLink(count(row.overdue), row.overdue, row.list, { state: 'overdue' })) : count(row.overdue))),
    number('done', said.done),
    number('onTime', said.onTime),
    number('onTimeRate', said.onTimeRate, (row) => (row.onTimeRate === null ? text(null) : `${decimal(row.onTimeRate)}%`)),
    { head: said.classes, number: true, definition: [said.classA, said.classB, said.classC, said.classD].join('；'), by: (row) => row.classes.A, cell: (row) => ['A', 'B', 'C', 'D'].map((one) => count(row.classes[one])).join(' / ') },
    number('refusals', said.refusals, (row) => [count(row.refusals), row.refusals > 0 && h('span', { className: 'xs-sub' }, said.upheld(count(row.refusalsUpheld)))]),
  ], rows, { caption: said.caption, empty: said.empty });
}

export function departments(node, place, { query }) {
  load(node, place, (signal) => Promise.all([place.know.ask('departments', query, signal), place.know.ask('options', {}, signal)]), ([found, options]) => [
    h('div', { className: 'xs-head' },
      h('h1', {}, said.title),
      h('p', {}, words.period(found.period.from, found.period.to)),
      h('span', { className: 'xs-actions' }, exportLink(place, 'departments', query))),
    filters('departments', null, query, ['period'], options),
    figures(found.rows, found, true),
  ]);
}

export function department(node, place, { id, query }) {
  load(node, place, (signal) => Promise.all([place.know.ask(`departments/${encodeURIComponent(id)}`, query, signal), place.know.ask('options', {}, signal)]), ([found, options]) => [
    h('div', { className: 'xs-head' },
      h('h1', {}, found.department.name),
      h('p', {}, found.period && words.period(found.period.from, found.period.to)),
      h('span', { className: 'xs-actions' }, exportLink(place, 'department', { ...query, id }))),
    filters('department', id, query, ['period'], options),
    figures([found.row], found, false),
    panel(said.promises, {}, items(found.items, ['item', 'station', 'status', 'result', 'due', 'left'], words.items.empty, said.promises)),
  ]);
}
