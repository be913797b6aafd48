/* A trend by month, as pictures and as the numbers themselves. */
import { h } from './dom.js';
import { exportLink, load, meaning, panel } from './page.js';
import { count, decimal, month, text } from './format.js';
import { draw as chart, grouped, lines } from './charts.js';
import { filters } from './filters.js';
import { table } from './table.js';
import { words } from './words.js';

const said = words.trend;

function percent(value) {
  return value === null || value === undefined ? text(null) : `${decimal(value)}%`;
}

function picture(title, place, option) {
  const box = h('div', { className: 'xs-chart' });
  chart(box, place.signal, option);
  return panel(title, {}, box);
}

/** Three pictures: matters, meetings, rates. */
export function pictures(rows, place) {
  const months = rows.map((one) => one.month);
  const series = (key) => ({ name: said[key], values: rows.map((one) => one[key]) });
  return h('div', { className: 'xs-grid' },
    picture(said.matters, place, lines(said.matters, months, [series('received'), series('accepted'), series('closed')])),
    picture(said.meetings, place, grouped(said.meetings, months, [series('planned'), series('held')])),
    picture(said.rates, place, lines(said.rates, months, [series('satisfaction'), series('consensus')], 100)));
}

export function trend(node, place, { query }) {
  load(node, place, (signal) => Promise.all([place.know.ask('trend', query, signal), place.know.ask('options', {}, signal)]), ([found, options]) => {
    const number = (key, cell) => ({ head: said[key], number: true, definition: meaning(found, key), by: (row) => row[key], cell: (row) => (cell || count)(row[key]) });
    return [
      h('div', { className: 'xs-head' },
        h('h1', {}, said.title),
        h('p', {}, words.period(found.period.from, found.period.to)),
        h('span', { className: 'xs-actions' }, exportLink(place, 'trend', query))),
      filters('trend', null, query, ['period', 'areaLeader', 'station', 'category', 'tier'], options),
      pictures(found.months, place),
      table([
        { head: said.month, primary: true, by: (row) => row.month, cell: (row) => month(row.month) },
        number('received'), number('accepted'), number('closed'), number('planned'), number('held'), number('attendances'), number('itemsDone'),
        number('satisfaction', percent), number('consensus', percent),
      ], found.months, { caption: said.caption, empty: said.empty, kind: 'wide' }),
    ];
  });
}
